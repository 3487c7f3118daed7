import { useLocale, useTranslations } from 'next-intl'
import { useReportName } from '@/components/report/report-name'
import { writtenDate, writtenInstant } from '@/components/ui/written-date'
import type { DocumentRef } from '@/lib/consistency/views'

/** What people call a document, and how far it is: 速報 第1版（4月6日提出）, 通知文書 第2版（3,214通発送）. */
export function useDocumentName() {
  const t = useTranslations('consistency')
  const locale = useLocale()
  const reportName = useReportName()
  return (document: DocumentRef): { name: string; state: string } => {
    if (document.type === 'substitute')
      return {
        name: t('document.substitute'),
        state: t('state.published', { date: writtenDate(document.startedOn, locale) }),
      }
    const number = document.number === null ? null : t('document.version', { number: document.number })
    if (document.type === 'noticeVersion')
      return {
        name: [t('document.notice'), number].filter(Boolean).join(' '),
        state: t(`state.${document.state}`, { letters: document.letters }),
      }
    const { at, state } = document
    return {
      name: [reportName(document), number].filter(Boolean).join(' '),
      state: state === 'filed' && at ? t('state.filedAt', { at: writtenInstant(at, locale) }) : t(`state.${state}`),
    }
  }
}

/** Where the document itself is read. */
export function documentHref(slug: string, document: DocumentRef): string {
  if (document.type === 'reportVersion') return `/incidents/${slug}/reports/${document.reportId}`
  if (document.type === 'substitute') return `/incidents/${slug}/letters/returns/substitute`
  return document.number === null
    ? `/incidents/${slug}/letters/edit`
    : `/incidents/${slug}/letters/versions?version=${document.number}`
}

/** Where its correction begins: what is out cannot be changed, another one follows it. */
export function correctionHref(slug: string, document: DocumentRef): string {
  if (document.type === 'reportVersion')
    return document.state === 'filed' ? `/incidents/${slug}/reports#start` : `/incidents/${slug}/facts#items`
  return document.type === 'substitute'
    ? `/incidents/${slug}/letters/returns/substitute`
    : `/incidents/${slug}/letters/edit`
}
