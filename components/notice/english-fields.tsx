import { useTranslations } from 'next-intl'
import { TextField } from '@/components/form/text-field'
import { Disclosure } from '@/components/ui/disclosure'
import { Fieldset } from '@/components/ui/fieldset'
import type { VariantView } from '@/lib/notice/views'
import { NoticeArea } from './notice-area'

const REQUIRED = ['enOpening', 'enOverview', 'enCause', 'enSecondaryDamage', 'enNextUpdate', 'enClosing'] as const

/** The English letter. Needed as soon as somebody on the list reads English; folded away until then. */
export function EnglishFields({ variants }: { variants: VariantView[] }) {
  const t = useTranslations('notice')
  const needed = variants.some(({ form }) => form.language === 'en')
  return (
    <Fieldset help={t(needed ? 'edit.englishNeeded' : 'edit.englishHelp')} legend={t('edit.english')} level="section">
      <Disclosure open={needed} summary={t('edit.englishOpen')}>
        <div className="flex flex-col gap-6">
          <TextField help={t('fieldHelp.enSender')} label={t('field.enSender')} lang="en" name="enSender" />
          <TextField help={t('fieldHelp.enDesk')} label={t('field.enDesk')} lang="en" name="enDesk" />
          <TextField help={t('fieldHelp.enHours')} label={t('field.enHours')} lang="en" name="enHours" />
          <TextField label={t('field.enTitle')} lang="en" name="enTitle" required={needed} />
          {REQUIRED.map((name) => (
            <NoticeArea key={name} lang="en" name={name} required={needed} rows={name === 'enOverview' ? 8 : 4} />
          ))}
          <NoticeArea lang="en" name="enWhatWeDo" required={false} />
        </div>
      </Disclosure>
    </Fieldset>
  )
}
