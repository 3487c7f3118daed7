import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date-text'
import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'

type Props = {
  base: string
  received: { senderName: string; senderNumber: string; arrivedAt: Date; rows: readonly { same: boolean }[] }
}

/** The notice the incident began with, and how far the record has moved away from it. */
export function ReceivedCard({ base, received }: Props) {
  const t = useTranslations('entrustment')
  const differences = received.rows.filter(({ same }) => !same).length
  return (
    <Card title={t('compare.card')}>
      <DescriptionList
        items={[
          { term: t('receive.sender'), detail: received.senderName },
          { term: t('receive.senderNumber'), detail: received.senderNumber },
          { term: t('receive.arrived'), detail: <InstantText at={received.arrivedAt} /> },
        ]}
      />
      <p>
        {differences === 0 ? t('compare.noDifference') : t('compare.differences', { count: differences })}{' '}
        <TextLink href={`${base}/received`}>{t('compare.open')}</TextLink>
      </p>
    </Card>
  )
}
