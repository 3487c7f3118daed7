import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { NotificationBanner } from '@/components/ui/notification-banner'
import type { ReportState } from '@/lib/report/model'

type Props = {
  state: ReportState
  superseded: boolean
  /** The version submitted last, if any. */
  last: { number: number; submittedBy: string } | null
  /** What became of the last version. */
  answer: { state: 'waiting' | 'approved' | 'returned' | 'voided'; by: string | null; comment: string | null } | null
  /** The reader is a manager but submitted it themself. */
  own: boolean
  pdf: 'ready' | 'making' | 'failed'
  retry?: ReactNode
}

/** What the reader must know now, and what comes next. */
export function ReportStatus({ state, superseded, last, answer, own, pdf, retry }: Props) {
  const t = useTranslations('report.status')
  if (superseded)
    return (
      <NotificationBanner title={t('superseded')} tone="info">
        {t('supersededHelp')}
      </NotificationBanner>
    )
  if (state === 'returned')
    return (
      <NotificationBanner title={t('returned', { name: answer?.by ?? '' })} tone="error">
        {answer?.comment && (
          <p className="mb-2 border-l-4 border-solid-gray-420 pl-3 whitespace-pre-wrap">{answer.comment}</p>
        )}
        {t('returnedHelp')}
      </NotificationBanner>
    )
  if (state === 'draft')
    return answer?.state === 'voided' ? (
      <NotificationBanner title={t('voided')} tone="warning">
        {t('voidedHelp')}
      </NotificationBanner>
    ) : null
  if (state === 'submitted')
    return (
      <>
        <NotificationBanner title={t('submitted')} tone="info">
          <p>{t('submittedHelp', { number: last?.number ?? 0, name: last?.submittedBy ?? '' })}</p>
          {own && <p>{t('ownSubmission')}</p>}
        </NotificationBanner>
        {pdf === 'failed' && <Failed retry={retry} />}
      </>
    )
  if (state === 'filed')
    return (
      <NotificationBanner title={t('filed')} tone="success">
        {t('filedHelp')}
      </NotificationBanner>
    )
  if (pdf === 'failed') return <Failed retry={retry} />
  return pdf === 'making' ? (
    <NotificationBanner live title={t('making')} tone="info">
      {t('makingHelp')}
    </NotificationBanner>
  ) : (
    <NotificationBanner title={t('approved')} tone="warning">
      {t('approvedHelp')}
    </NotificationBanner>
  )
}

function Failed({ retry }: { retry?: ReactNode }) {
  const t = useTranslations('report.status')
  return (
    <NotificationBanner actions={retry} title={t('failed')} tone="error">
      {t('failedHelp')}
    </NotificationBanner>
  )
}
