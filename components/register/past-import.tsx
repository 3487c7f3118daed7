'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { PastOutcome, type SentImport } from './past-outcome'
import { PastResult } from './past-result'
import { type PastAnswer, sendList } from './send-list'

type Step = { at: 'choose' } | { at: 'checked'; answer: PastAnswer } | { at: 'sent'; importId: string }

/** Chooses a list of past incidents, shows what taking it over would do, has it taken over, and says how that ended. */
export function PastImport({ imports }: { imports: readonly SentImport[] }) {
  const t = useTranslations('past')
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [step, setStep] = useState<Step>({ at: 'choose' })
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const run = async <S extends 'check' | 'import'>(which: S, list: File) => {
    if (pending) return null
    setPending(true)
    setError(null)
    const sent = await sendList(which, list)
    setPending(false)
    if (sent.ok) return sent.data
    setError(sent.message || t('unreachable'))
    return null
  }
  const look = async (list: File) => {
    const answer = await run('check', list)
    if (answer) setStep({ at: 'checked', answer })
  }
  const takeOver = async (list: File) => {
    const answer = await run('import', list)
    if (!answer) return
    setStep({ at: 'sent', ...answer })
    router.refresh()
  }
  const check = (event: FormEvent) => {
    event.preventDefault()
    if (file) return look(file)
    setError(t('choose'))
    input.current?.focus()
  }
  const choose = (chosen: File | undefined) => {
    setFile(chosen ?? null)
    setError(null)
    setStep({ at: 'choose' })
  }
  return (
    <div className="flex flex-col gap-6">
      <form className="flex max-w-3xl flex-col gap-4" onSubmit={check}>
        <Field error={(step.at === 'choose' && error) || undefined} help={t('fileHelp')} label={t('file')} required>
          {(control) => (
            <Input
              {...control}
              accept=".xlsx,.csv,.tsv,.txt"
              onChange={(event) => choose(event.target.files?.[0])}
              ref={input}
              type="file"
            />
          )}
        </Field>
        <div>
          <Button
            pending={pending && step.at === 'choose'}
            pendingLabel={t('checking')}
            tone={step.at === 'choose' ? 'primary' : undefined}
            type="submit"
          >
            {t('check')}
          </Button>
        </div>
      </form>
      {step.at === 'checked' && file && (
        <PastResult answer={step.answer} onConfirm={() => takeOver(file)} pending={pending} />
      )}
      {step.at === 'checked' && error && (
        <NotificationBanner live title={error} tone="error">
          {null}
        </NotificationBanner>
      )}
      {step.at === 'sent' && <PastOutcome sent={imports.find(({ id }) => id === step.importId)} />}
    </div>
  )
}
