import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { DateField } from '@/components/form/date-field'
import { RadioField } from '@/components/form/radio-field'
import { TextField } from '@/components/form/text-field'
import { Fieldset } from '@/components/ui/fieldset'
import { ENVELOPES } from '@/lib/notice/choices'
import { EnvelopeNote } from './envelope-note'
import type { NoticeControl } from './notice-control'

/** What the letter looks like from outside and how it speaks of its two sides. */
export function LetterLookFields({ control }: { control: NoticeControl }) {
  const t = useTranslations('notice')
  const envelope = useWatch({ control, name: 'envelope' })
  return (
    <Fieldset legend={t('edit.look')} level="section">
      <RadioField
        help={t('fieldHelp.envelope')}
        label={t('field.envelope')}
        name="envelope"
        options={ENVELOPES.map((value) => ({
          value,
          label: t(`envelope.${value}`),
          help: t(`envelope.${value}Help`),
        }))}
        required
      />
      {envelope === 'discreet' && <EnvelopeNote />}
      <TextField
        help={envelope === 'discreet' ? t('fieldHelp.titleDiscreet') : undefined}
        label={t('field.title')}
        lang="ja"
        name="title"
        required
      />
      <DateField help={t('fieldHelp.letterDate')} label={t('field.letterDate')} name="letterDate" required />
      <TextField help={t('fieldHelp.selfWord')} label={t('field.selfWord')} lang="ja" name="selfWord" required />
      <TextField help={t('fieldHelp.readerWord')} label={t('field.readerWord')} lang="ja" name="readerWord" required />
    </Fieldset>
  )
}
