'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from './button'
import type { ButtonSize, ButtonTone } from './button-look'
import { Dialog } from './dialog'

type ConfirmButtonProps = {
  children: ReactNode
  /** A question: 「この事案を終了しますか」. */
  title: ReactNode
  /** What will happen, and whether it can be undone. */
  body: ReactNode
  /** The verb of the answer, e.g. 「終了する」; never "OK". */
  confirmLabel: ReactNode
  onConfirm: () => void
  tone?: ButtonTone
  size?: ButtonSize
  pending?: boolean
}

/** A button that asks first. `danger` for what cannot be undone. */
export function ConfirmButton({
  children,
  title,
  body,
  confirmLabel,
  onConfirm,
  tone = 'secondary',
  size,
  pending,
}: ConfirmButtonProps) {
  const [asking, setAsking] = useState(false)
  const t = useTranslations('ui.dialog')
  const answer = () => {
    setAsking(false)
    onConfirm()
  }
  return (
    <>
      <Button onClick={() => setAsking(true)} pending={pending} size={size} tone={tone}>
        {children}
      </Button>
      <Dialog
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
            <Button onClick={answer} tone={tone === 'danger' ? 'danger' : 'primary'}>
              {confirmLabel}
            </Button>
          </>
        }
        onClose={() => setAsking(false)}
        open={asking}
        title={title}
      >
        {body}
      </Dialog>
    </>
  )
}
