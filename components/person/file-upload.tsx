'use client'

import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { type DragEvent, type FormEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { ProgressBar } from '@/components/ui/progress-bar'
import { sendFile } from './send-file'

/** Chooses or drops a list of persons and sends it; goes on to its columns when it is in the house. */
export function FileUpload({ uploadTo, nextAt }: { uploadTo: string; nextAt: string }) {
  const t = useTranslations('person.upload')
  const format = useFormatter()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [sent, setSent] = useState<number | null>(null)

  const choose = (chosen: File | undefined) => {
    setFile(chosen ?? null)
    setError(null)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    choose(event.dataTransfer.files[0])
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (sent !== null) return
    if (!file) {
      setError(t('choose'))
      return input.current?.focus()
    }
    setError(null)
    setSent(0)
    const answer = await sendFile(uploadTo, file, setSent)
    if (answer.ok) return router.push(`${nextAt}/${answer.data.importId}`)
    setSent(null)
    setError(answer.message || t('unreachable'))
    input.current?.focus()
  }

  const size = file && `${format.number(Math.ceil(file.size / 1024))} KB`
  return (
    <form className="flex max-w-3xl flex-col gap-6" onSubmit={submit}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the file field inside does the same from the keyboard */}
      <div
        className="flex flex-col gap-3 rounded-12 border-2 border-dashed border-solid-gray-536 p-4 sm:p-6"
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        <Field error={error ?? undefined} help={t('fileHelp')} label={t('file')} required>
          {(control) => (
            <Input
              {...control}
              accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
              onChange={(event) => choose(event.target.files?.[0])}
              ref={input}
              type="file"
            />
          )}
        </Field>
        <p>{file ? t('chosen', { name: file.name, size: size ?? '' }) : t('drop')}</p>
      </div>
      {sent !== null && file && (
        <ProgressBar
          done={sent}
          label={t('sending')}
          status={t('sent', { percent: Math.floor((100 * sent) / Math.max(1, file.size)) })}
          total={Math.max(1, file.size)}
        />
      )}
      {error && (
        <NotificationBanner live title={error} tone="error">
          {null}
        </NotificationBanner>
      )}
      <p className="text-solid-gray-700">{t('sealed')}</p>
      <div>
        <Button pending={sent !== null} pendingLabel={t('sending')} tone="primary" type="submit">
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}
