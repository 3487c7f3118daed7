import { useTranslations } from 'next-intl'
import { MadeLetterForm } from './made-letter-form'

type PreviewFormProps = {
  incidentId: string
  /** Where the preview is made. */
  address: string
  /** The text is approved: the preview carries no draft mark. */
  approved: boolean
}

/** Prints the letter of one row of the list; without a row, that of the first person. */
export function PreviewForm({ approved, ...made }: PreviewFormProps) {
  const t = useTranslations('notice.preview')
  return (
    <MadeLetterForm
      {...made}
      input={{ inputMode: 'numeric', width: 'short' }}
      lead={t(approved ? 'leadApproved' : 'lead')}
      name="row"
      words="notice.preview"
    />
  )
}
