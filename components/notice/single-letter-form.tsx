'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useMadeFile } from '@/components/form/use-made-file'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { MadeLetter } from './made-letter'

/** Prints one letter again: spoilt in the envelope machine, or asked for by the reader. */
export function SingleLetterForm({ incidentId, address }: { incidentId: string; address: string }) {
  const t = useTranslations('notice.single')
  const { make, pending, ...made } = useMadeFile(address, t('unreachable'))
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    return make({ incidentId, code: new FormData(event.currentTarget).get('code') })
  }
  return (
    <form className="flex flex-col gap-4" method="post" onSubmit={send}>
      <p>{t('lead')}</p>
      <div className="flex flex-col items-start gap-4">
        <Field help={t('codeHelp')} label={t('code')} required>
          {(control) => <Input {...control} autoCapitalize="characters" autoComplete="off" name="code" required />}
        </Field>
        <Button pending={pending} pendingLabel={t('pending')} type="submit">
          {t('submit')}
        </Button>
      </div>
      <MadeLetter {...made} ready={t('ready')} />
    </form>
  )
}
