'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps, FormEvent } from 'react'
import { useMadeFile } from '@/components/form/use-made-file'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { MadeLetter } from './made-letter'

type MadeLetterFormProps = {
  incidentId: string
  /** Where the letter is made. */
  address: string
  words: 'notice.preview' | 'notice.single'
  lead: string
  /** What names the one letter, as the address expects it: the row in the list, or the code. */
  name: 'row' | 'code'
  input: Pick<ComponentProps<typeof Input>, 'autoCapitalize' | 'autoComplete' | 'inputMode' | 'required' | 'width'>
}

/** Makes the letter of one person, exactly as it is printed. Looking at it is written down. */
export function MadeLetterForm({ incidentId, address, words, lead, name, input }: MadeLetterFormProps) {
  const t = useTranslations(words)
  const { make, pending, ...made } = useMadeFile(address, t('unreachable'))
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    return make({ incidentId, [name]: new FormData(event.currentTarget).get(name) })
  }
  return (
    <form className="flex flex-col gap-4" method="post" onSubmit={send}>
      <p>{lead}</p>
      <div className="flex flex-col items-start gap-4">
        <Field help={t(`${name}Help`)} label={t(name)} required={input.required ?? false}>
          {(control) => <Input {...control} {...input} name={name} />}
        </Field>
        <Button pending={pending} pendingLabel={t('pending')} type="submit">
          {t('submit')}
        </Button>
      </div>
      <MadeLetter {...made} ready={t('ready')} />
    </form>
  )
}
