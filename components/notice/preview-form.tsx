'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useMadeFile } from '@/components/form/use-made-file'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { MadeLetter } from './made-letter'

type PreviewFormProps = {
  incidentId: string
  /** Where the preview is made. */
  address: string
  /** The text is approved: the preview carries no draft mark. */
  approved: boolean
}

/** Prints the letter of one row, exactly as it will be printed. Looking at it is written down. */
export function PreviewForm({ incidentId, address, approved }: PreviewFormProps) {
  const t = useTranslations('notice.preview')
  const { make, pending, ...made } = useMadeFile(address, t('unreachable'))
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    return make({ incidentId, row: new FormData(event.currentTarget).get('row') })
  }
  return (
    <form className="flex flex-col gap-4" method="post" onSubmit={send}>
      <p>{t(approved ? 'leadApproved' : 'lead')}</p>
      <div className="flex flex-col items-start gap-4">
        <Field help={t('rowHelp')} label={t('row')} required={false}>
          {(control) => <Input {...control} inputMode="numeric" name="row" width="short" />}
        </Field>
        <Button pending={pending} pendingLabel={t('pending')} type="submit">
          {t('submit')}
        </Button>
      </div>
      <MadeLetter {...made} ready={t('ready')} />
    </form>
  )
}
