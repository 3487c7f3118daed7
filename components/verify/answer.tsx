'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { NotificationBanner } from '@/components/ui/notification-banner'
import type { PublicAnswer } from '@/lib/door/result'
import type { IssuedNotice, VerifyAnswer } from '@/lib/notice/verify/schema'
import { IssuedFacts } from './issued-facts'

const TONE = {
  current: 'success',
  withdrawn: 'warning',
  unknown: 'warning',
  wait: 'info',
  unavailable: 'error',
} as const

/** Which of the five answers it is. */
export type Outcome = keyof typeof TONE

const outcomeOf = (answer: PublicAnswer<VerifyAnswer>): Outcome =>
  answer.kind === 'answer' ? (answer.data.notice?.state ?? 'unknown') : answer.kind

const STEPS = ['first', 'second', 'third'] as const

/**
 * The answer to a look-up: what it says, then three things to do. The same parts whatever the code; the reader is led
 * to it once it is there.
 */
export function Answer({ answer }: { answer: PublicAnswer<VerifyAnswer> }) {
  const t = useTranslations('verify')
  const place = useRef<HTMLDivElement>(null)
  // Each answer is a new object, also when the same code is asked for again.
  useEffect(() => {
    if (answer) place.current?.focus()
  }, [answer])
  const outcome = outcomeOf(answer)
  const notice: IssuedNotice | null = answer.kind === 'answer' ? answer.data.notice : null
  const words = {
    issuer: notice?.issuer ?? '',
    phone: notice?.phone ?? '',
    minutes: answer.kind === 'wait' ? Math.ceil(answer.seconds / 60) : 0,
  }
  return (
    <div className="rounded-12" data-outcome={outcome} ref={place} tabIndex={-1}>
      <NotificationBanner heading="h2" title={t(`answer.${outcome}.title`, words)} tone={TONE[outcome]}>
        <div className="flex flex-col gap-4">
          <p>{t(`answer.${outcome}.meaning`, words)}</p>
          {notice && <IssuedFacts notice={notice} />}
          <ol className="flex list-decimal flex-col gap-2 pl-6">
            {STEPS.map((step) => (
              <li key={step}>{t(`answer.${outcome}.${step}`, words)}</li>
            ))}
          </ol>
        </div>
      </NotificationBanner>
    </div>
  )
}
