'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Flash } from '@/components/ui/flash'
import { Input } from '@/components/ui/input'

/** @returns why it was refused; null when it is kept */
async function sendEvidence(url: string, file: File, unreachable: string): Promise<string | null> {
  const headers = { 'X-File-Name': encodeURIComponent(file.name), 'Content-Type': 'application/octet-stream' }
  try {
    const answer: { ok?: boolean; message?: string } = await (
      await fetch(url, { method: 'POST', headers, body: file })
    ).json()
    return answer.ok ? null : (answer.message ?? unreachable)
  } catch {
    return unreachable
  }
}

/** Takes in a picture or PDF of the acknowledgement. */
export function EvidenceUpload({ uploadTo }: { uploadTo: string }) {
  const t = useTranslations('sheet.evidence')
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [kept, setKept] = useState(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (pending) return
    const file = input.current?.files?.[0]
    setKept(false)
    if (!file) {
      setError(t('choose'))
      return input.current?.focus()
    }
    setPending(true)
    const refusal = await sendEvidence(uploadTo, file, t('unreachable'))
    setPending(false)
    setError(refusal)
    if (refusal) return input.current?.focus()
    if (input.current) input.current.value = ''
    setKept(true)
    router.refresh()
  }

  return (
    <form className="flex max-w-3xl flex-col gap-4 print:hidden" method="post" onSubmit={submit}>
      <Field error={error ?? undefined} help={t('fileHelp')} label={t('file')} required>
        {(control) => <Input {...control} accept=".pdf,.png,.jpg,.jpeg" ref={input} type="file" />}
      </Field>
      <div>
        <Button pending={pending} pendingLabel={t('sending')} type="submit">
          {t('submit')}
        </Button>
      </div>
      <Flash>{kept && t('kept')}</Flash>
    </form>
  )
}
