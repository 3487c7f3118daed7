import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date-text'
import { LinkButton } from '@/components/ui/link-button'
import { StatusBadge } from '@/components/ui/status-badge'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { ListedDocument, ListedMismatch } from '@/lib/consistency/views'
import { correctionHref, documentHref, useDocumentName } from './document-name'

type Props = {
  slug: string
  held: ListedDocument
  /** Offers to let a mismatch stand, where the reader may. */
  waive?: (mismatch: ListedMismatch) => ReactNode
}

/** One document beside the facts: nothing differs, or each difference with both values and the way to put it right. */
export function HeldDocument({ slug, held: { document, mismatches }, waive }: Props) {
  const t = useTranslations('consistency')
  const part = useTranslations('notice.field')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const { name, state } = useDocumentName()(document)
  const open = mismatches.filter(({ waiver }) => waiver === null)
  return (
    <Card
      aside={
        <StatusBadge tone={open.length > 0 ? 'warning' : 'success'}>
          {open.length > 0 ? t('count', { count: open.length }) : t('agrees')}
        </StatusBadge>
      }
      heading="h3"
      title={<TextLink href={documentHref(slug, document)}>{name}</TextLink>}
    >
      <p className="text-solid-gray-700">{state}</p>
      {mismatches.length > 0 && (
        <Table
          caption={t('differences')}
          captionHidden
          columns={[
            { key: 'fact', header: t('fact'), rowHeader: true, cell: ({ label }) => label[locale] },
            {
              key: 'document',
              header: t('inDocument'),
              cell: ({ documentValue, places }) => (
                <>
                  <strong>{documentValue}</strong>
                  {places.map((place) => (
                    <span className="block" key={`${place.field?.ja} ${place.part} ${place.excerpt}`}>
                      {place.field?.[locale] ?? (place.part && part(place.part as 'overview'))}
                      {place.excerpt && <q className="block text-solid-gray-700">{place.excerpt}</q>}
                    </span>
                  ))}
                </>
              ),
            },
            { key: 'now', header: t('now'), cell: ({ factValue }) => factValue },
            {
              key: 'answer',
              header: t('answer'),
              cell: (mismatch) =>
                mismatch.waiver ? (
                  <>
                    {t('waived', { by: mismatch.waiver.by })} <InstantText at={mismatch.waiver.at} />
                    <span className="block whitespace-pre-line">{mismatch.waiver.reason}</span>
                  </>
                ) : (
                  (waive?.(mismatch) ?? t('unanswered'))
                ),
            },
          ]}
          rowKey={({ fact, documentValue }) => `${fact} ${documentValue}`}
          rows={mismatches}
        />
      )}
      {open.length > 0 && (
        <div className="flex flex-wrap items-center gap-4">
          <p>{t(`correct.${correctionOf(document)}`)}</p>
          <LinkButton href={correctionHref(slug, document)}>{t(`correctButton.${correctionOf(document)}`)}</LinkButton>
        </div>
      )}
    </Card>
  )
}

function correctionOf(document: ListedDocument['document']) {
  if (document.type === 'substitute') return 'substitute'
  if (document.type === 'reportVersion') return document.state === 'filed' ? 'filedReport' : 'report'
  return document.state === 'sent' ? 'sentNotice' : 'notice'
}
