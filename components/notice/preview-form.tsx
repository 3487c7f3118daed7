'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'

type PreviewFormProps = {
  incidentId: string
  /** Where the preview is made. */
  address: string
  /** The text is approved: the preview carries no draft mark. */
  approved: boolean
}

type Outcome = { url: string } | { problem: string } | null

/** Prints the letter of one row, exactly as it will be printed. Looking at it is written down. */
export function PreviewForm({ incidentId, address, approved }: PreviewFormProps) {
  const t = useTranslations('notice.preview')
  const [pending, setPending] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>(null)
  const url = outcome && 'url' in outcome ? outcome.url : null
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url])

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const row = new FormData(event.currentTarget).get('row')
    setPending(true)
    setOutcome(null)
    setOutcome(await fetchPreview(address, { incidentId, row }, t('unreachable')))
    setPending(false)
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
      <div aria-live="polite">
        {url && (
          <p>
            {t('ready')}{' '}
            <TextLink external href={url}>
              {t('open')}
            </TextLink>
          </p>
        )}
        {outcome && 'problem' in outcome && <NotificationBanner title={outcome.problem} tone="error" />}
      </div>
    </form>
  )
}

async function fetchPreview(address: string, input: object, unreachable: string): Promise<Outcome> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(input),
    })
    if (response.ok) return { url: URL.createObjectURL(await response.blob()) }
    const answer: { message?: string } = await response.json()
    return { problem: answer.message ?? unreachable }
  } catch {
    return { problem: unreachable }
  }
}
