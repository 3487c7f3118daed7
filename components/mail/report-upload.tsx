'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { ProgressBar } from '@/components/ui/progress-bar'
import { type ReportAnswer, sendReport } from './send-report'

type Found = { place: number; name: string; answer: ReportAnswer }

/** Takes in delivery reports, one after the other, and says of each what was found. */
export function ReportUpload({ uploadTo }: { uploadTo: string }) {
  const t = useTranslations('mail.report')
  const ui = useTranslations('ui')
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [error, setError] = useState<string | null>(null)
  const [total, setTotal] = useState<number | null>(null)
  const [found, setFound] = useState<Found[]>([])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const files = [...(input.current?.files ?? [])]
    if (total !== null) return
    if (files.length === 0) {
      setError(t('choose'))
      return input.current?.focus()
    }
    setError(null)
    setFound([])
    setTotal(files.length)
    for (const file of files) {
      const answer = await sendReport(uploadTo, file)
      setFound((before) => [...before, { place: before.length, name: file.name, answer }])
    }
    setTotal(null)
    router.refresh()
  }

  const recorded = found.filter(({ answer }) => answer.ok).length
  return (
    <form className="flex max-w-3xl flex-col gap-6" method="post" onSubmit={submit}>
      <p>{t('lead')}</p>
      <Field error={error ?? undefined} help={t('fileHelp')} label={t('file')} required>
        {(control) => <Input {...control} accept=".eml,message/rfc822" multiple ref={input} type="file" />}
      </Field>
      <div>
        <Button pending={total !== null} pendingLabel={t('sending')} type="submit">
          {t('submit')}
        </Button>
      </div>
      {total !== null && (
        <ProgressBar
          done={found.length}
          label={t('sending')}
          status={t('progress', { done: found.length, total })}
          total={total}
        />
      )}
      {total === null && found.length > 0 && (
        <NotificationBanner
          live
          title={t('counts', { recorded, other: found.length - recorded })}
          tone={recorded === found.length ? 'success' : 'warning'}
        >
          <ul className="flex list-disc flex-col gap-1 pl-6">
            {found.map(({ place, name, answer }) => (
              <li className="break-words" key={place}>
                {name}
                {ui('colon')}
                {answer.ok ? t('recorded', answer.data) : answer.message || t('unreachable')}
              </li>
            ))}
          </ul>
        </NotificationBanner>
      )}
    </form>
  )
}
