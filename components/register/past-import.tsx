'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { PastResult } from './past-result'
import { type PastAnswer, sendList } from './send-list'

type Step = { at: 'choose' } | { at: 'checked'; answer: PastAnswer } | { at: 'done'; stored: number }

/** Chooses a list of past incidents, shows what taking it over would do, and takes it over. */
export function PastImport() {
  const t = useTranslations('past')
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [step, setStep] = useState<Step>({ at: 'choose' })
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const run = async (which: 'check' | 'import', list: File) => {
    if (pending) return
    setPending(true)
    setError(null)
    const sent = await sendList(which, list)
    setPending(false)
    if (!sent.ok) return setError(sent.message || t('unreachable'))
    if (which === 'check') return setStep({ at: 'checked', answer: sent.data })
    setStep({ at: 'done', stored: sent.data.stored })
    router.refresh()
  }
  const check = (event: FormEvent) => {
    event.preventDefault()
    if (file) return run('check', file)
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
        <PastResult answer={step.answer} onConfirm={() => run('import', file)} pending={pending} />
      )}
      {step.at === 'checked' && error && (
        <NotificationBanner live title={error} tone="error">
          {null}
        </NotificationBanner>
      )}
      {step.at === 'done' && (
        <NotificationBanner live title={t('done.title', { count: step.stored })} tone="success">
          <LinkButton href="/incidents">{t('done.open')}</LinkButton>
        </NotificationBanner>
      )}
    </div>
  )
}
