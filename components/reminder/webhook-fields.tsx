import { useTranslations } from 'next-intl'
import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import type { Option } from '@/components/ui/select'
import { HOOK_LANGUAGES, SHAPES } from '@/lib/duty/webhook/shapes'

/** What an address that is told of reminders is. */
export function WebhookFields({ entities }: { entities: readonly Option[] }) {
  const t = useTranslations('reminder.webhook')
  return (
    <>
      <TextField autoComplete="off" help={t('nameHelp')} label={t('name')} name="name" required />
      <TextField
        autoComplete="off"
        help={t('urlHelp')}
        label={t('url')}
        name="url"
        required
        spellCheck={false}
        type="url"
      />
      <RadioField
        label={t('shape')}
        name="shape"
        options={SHAPES.map((value) => ({ value, label: t(`shapes.${value}`) }))}
        required
      />
      <RadioField
        inline
        label={t('language')}
        name="language"
        options={HOOK_LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))}
        required
      />
      <SelectField empty={t('allEntities')} label={t('entity')} name="entityId" options={entities} />
    </>
  )
}
