import { useTranslations } from 'next-intl'
import { DescriptionList } from '@/components/ui/description-list'
import { StatusBadge } from '@/components/ui/status-badge'
import type { MailView } from '@/lib/notice/mail/views'

/** Who can get a mail, from whom, how fast. */
export function MailReach({ view }: { view: MailView }) {
  const t = useTranslations('mail.facts')
  const mode = useTranslations('mail.mode')
  const { setting, people, withAddress, toMail, noticeState } = view
  const persons = (count: number) => t('persons', { count })
  return (
    <DescriptionList
      items={[
        { term: t('people'), detail: persons(people) },
        { term: t('withAddress'), detail: persons(withAddress) },
        ...(noticeState === 'approved' ? [{ term: t('toMail'), detail: persons(toMail) }] : []),
        ...(setting
          ? [
              { term: t('from'), detail: setting.from },
              { term: t('rate'), detail: t('perMinute', { count: setting.perMinute }) },
              {
                term: t('mode'),
                detail: (
                  <StatusBadge tone={setting.live ? 'success' : 'warning'}>
                    {mode(setting.live ? 'live' : 'trial')}
                  </StatusBadge>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
