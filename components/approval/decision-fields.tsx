import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { RadioField } from '@/components/form/radio-field'
import { TextAreaField } from '@/components/form/text-area-field'

/** Approve, or send back with what to correct: the same question for whatever is signed. Fields `decision` and `comment`. */
export function DecisionFields({ inline }: { inline?: boolean }) {
  const t = useTranslations('approval.decide')
  const { control } = useFormContext<{ decision: string; comment: string }>()
  const returning = useWatch({ control, name: 'decision' }) === 'return'
  return (
    <>
      <RadioField
        inline={inline}
        label={t('decision')}
        name="decision"
        options={(['approve', 'return'] as const).map((value) => ({ value, label: t(value) }))}
        required
      />
      <TextAreaField help={t('commentHelp')} label={t('comment')} name="comment" required={returning} rows={3} />
    </>
  )
}
