import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date-text'
import { TextLink } from '@/components/ui/text-link'

type Props = { base: string; notices: readonly { id: string; number: number; arrivedAt: Date; shown: boolean }[] }

/** The notices that came about one incident, the first first; the one that is shown, and the way to the others. */
export function ReceivedNotices({ base, notices }: Props) {
  const t = useTranslations('entrustment')
  return (
    <Card title={t('compare.notices')}>
      <p className="max-w-prose">{t('compare.followUpHelp')}</p>
      <ol className="flex flex-col gap-2">
        {notices.map(({ id, number, arrivedAt, shown }) => (
          <li className="flex flex-wrap gap-x-3" key={id}>
            {shown ? (
              <strong>
                {t('notice.number', { number })} {t('compare.shown')}
              </strong>
            ) : (
              <TextLink href={`${base}?notice=${id}`}>{t('notice.number', { number })}</TextLink>
            )}
            <InstantText at={arrivedAt} />
          </li>
        ))}
      </ol>
    </Card>
  )
}
