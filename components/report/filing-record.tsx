import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date-text'
import { DescriptionList } from '@/components/ui/description-list'
import { StatusBadge } from '@/components/ui/status-badge'
import type { Bilingual } from '@/lib/law/basis'
import type { CHANNELS } from '@/lib/report/choices'

type Props = {
  filedAt: Date
  channel: (typeof CHANNELS)[number]
  authority: Bilingual
  receiptNumber: string | null
  lateReason: string | null
  versionNumber: number
  beforeApproval: boolean
  recordedBy: string
  recordedAt: Date
}

/** What is on record about the filing. */
export function FilingRecord(filing: Props) {
  const t = useTranslations('report')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  return (
    <Card
      aside={
        <StatusBadge tone={filing.lateReason ? 'error' : 'success'}>
          {t(filing.lateReason ? 'filing.late' : 'filing.inTime')}
        </StatusBadge>
      }
      title={t('filing.recorded')}
    >
      <DescriptionList
        items={[
          {
            term: t('filing.filedAt'),
            detail: (
              <>
                <InstantText at={filing.filedAt} />
                {filing.beforeApproval && <p>{t('filing.beforeApproval')}</p>}
              </>
            ),
          },
          { term: t('filing.channel'), detail: t(`channel.${filing.channel}`) },
          { term: t('filing.authority'), detail: filing.authority[locale] },
          { term: t('filing.receipt'), detail: filing.receiptNumber ?? t('filing.noReceipt') },
          { term: t('filing.version'), detail: t('list.version', { number: filing.versionNumber }) },
          ...(filing.lateReason ? [{ term: t('filing.lateReason'), detail: filing.lateReason }] : []),
          {
            term: t('filing.recordedBy'),
            detail: (
              <>
                {filing.recordedBy} <InstantText at={filing.recordedAt} />
              </>
            ),
          },
        ]}
      />
    </Card>
  )
}
