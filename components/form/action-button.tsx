'use client'

import { type ComponentProps, type ReactNode, useRef, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import type { Action } from '@/lib/door/result'
import { ask, type Failure, failureOf } from './failure'
import { FailureNotice } from './failure-notice'

type ActionButtonProps<T> = Pick<ComponentProps<typeof Button>, 'tone' | 'size' | 'pendingLabel'> & {
  action: Action<T>
  input: unknown
  children: ReactNode
  /** Ask first: for what cannot be undone or what others will see. */
  confirm?: { title: ReactNode; body: ReactNode; label: ReactNode }
  onDone?: (data: T) => void
}

/** One button that does one thing, without fields: approve, submit, start a batch. Says why when it was refused. */
export function ActionButton<T>({
  action,
  input,
  children,
  confirm,
  onDone,
  pendingLabel,
  ...look
}: ActionButtonProps<T>) {
  const [pending, startTransition] = useTransition()
  const [failure, setFailure] = useState<Failure | null>(null)
  const busy = useRef(false)

  const run = () => {
    if (busy.current) return
    busy.current = true
    setFailure(null)
    startTransition(async () => {
      const answer = await ask(action, input)
      busy.current = false
      if (answer.ok) startTransition(() => onDone?.(answer.data))
      else setFailure(failureOf(answer))
    })
  }

  return (
    <div className="flex flex-col items-start gap-3">
      {confirm ? (
        <ConfirmButton
          {...look}
          body={confirm.body}
          confirmLabel={confirm.label}
          onConfirm={run}
          pending={pending}
          title={confirm.title}
        >
          {children}
        </ConfirmButton>
      ) : (
        <Button {...look} onClick={run} pending={pending} pendingLabel={pendingLabel}>
          {children}
        </Button>
      )}
      {failure && <FailureNotice failure={failure} live />}
    </div>
  )
}
