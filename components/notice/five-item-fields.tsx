import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { Fieldset } from '@/components/ui/fieldset'
import { frameOf } from '@/lib/notice/wording'
import { FixedPart } from './fixed-part'
import { NoticeArea } from './notice-area'
import type { NoticeControl } from './notice-control'

/** The five items of the notice rule in their order. What is made or fixed stands between the free texts. */
export function FiveItemFields({ control }: { control: NoticeControl }) {
  const t = useTranslations('notice.edit')
  const [readerWord, selfWord] = useWatch({ control, name: ['readerWord', 'selfWord'] })
  const frame = frameOf({ readerWord, selfWord }, { addressee: 'self', language: 'ja' })
  return (
    <Fieldset help={t('fiveHelp')} legend={t('five')} level="section">
      <NoticeArea name="opening" />
      <NoticeArea name="overview" rows={8} />
      <FixedPart title={frame.items}>
        <p>{t('itemsMade')}</p>
      </FixedPart>
      <NoticeArea name="cause" />
      <NoticeArea name="secondaryDamage" />
      <FixedPart title={frame.other}>
        <p>{t('adviceMade')}</p>
        <dl className="mt-2 flex flex-col gap-2" lang="ja">
          {[frame.genuine, frame.verify].map(({ title, text }) => (
            <div key={title}>
              <dt>■ {title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </FixedPart>
      <NoticeArea name="whatWeDo" required={false} />
      <NoticeArea name="nextUpdate" />
      <NoticeArea name="closing" />
    </Fieldset>
  )
}
