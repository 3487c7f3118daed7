import { useTranslations } from 'next-intl'
import { MadeLetterForm } from './made-letter-form'

/** Prints one letter again: spoilt in the envelope machine, or asked for by the reader. */
export function SingleLetterForm(made: { incidentId: string; address: string }) {
  const t = useTranslations('notice.single')
  return (
    <MadeLetterForm
      {...made}
      input={{ autoCapitalize: 'characters', autoComplete: 'off', required: true }}
      lead={t('lead')}
      name="code"
      words="notice.single"
    />
  )
}
