import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import { isCalendarDate } from '@/lib/law/calendar/calendar-date'
import type { FilingChannel } from '@/lib/report/sheet/channels'
import type { SheetForm } from '@/lib/report/sheet/forms'

/** Where and how this report is handed in, and how far that was checked. */
export function ChannelCard({
  channel,
  form,
  authority,
}: {
  channel: FilingChannel
  form: SheetForm
  authority: string
}) {
  const t = useTranslations('sheet.channel')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const { checkedOn, source } = channel
  return (
    <Card title={t('title')}>
      <DescriptionList
        items={[
          { term: t('authority'), detail: authority },
          { term: t('form'), detail: form.title[locale] },
          { term: t('way'), detail: <Way channel={channel} /> },
          {
            term: t('source'),
            detail: (
              <>
                <TextLink external href={source}>
                  {t('sourceLink')}
                </TextLink>{' '}
                {isCalendarDate(checkedOn) && (
                  <>
                    {t('checkedOn')} <DateText date={checkedOn} />
                  </>
                )}
              </>
            ),
          },
        ]}
      />
      {!form.confirmed && <p>{t('unconfirmed')}</p>}
    </Card>
  )
}

function Way({ channel }: { channel: FilingChannel }) {
  const t = useTranslations('sheet.channel')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  switch (channel.kind) {
    case 'webForm':
      return (
        <TextLink external href={channel.url}>
          {t('webForm')}
        </TextLink>
      )
    case 'mail':
      return (
        <>
          <p>
            {t('mail', { office: channel.office[locale] })} <span className="break-all">{channel.address}</span>
          </p>
          {channel.note && <p>{channel.note[locale]}</p>}
        </>
      )
    case 'other':
      return <p>{channel.advice[locale]}</p>
  }
}
