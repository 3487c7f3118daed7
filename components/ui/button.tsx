import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { type ButtonSize, type ButtonTone, buttonLook } from './button-look'

type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'style' | 'disabled' | 'title'> & {
  children: ReactNode
  tone?: ButtonTone
  size?: ButtonSize
  /** While true the button stays focusable, says that work is going on, and does nothing when pressed. */
  pending?: boolean
  pendingLabel?: string
  /** A disabled button does not say why: show the reason instead, or leave the button out. */
  disabled?: never
}

/** One press, one thing. `primary` at most once per screen, `danger` for what cannot be undone. */
export function Button({
  children,
  tone = 'secondary',
  size = 'medium',
  type = 'button',
  pending = false,
  pendingLabel,
  ...rest
}: ButtonProps) {
  const t = useTranslations('ui.button')
  return (
    <button
      {...rest}
      aria-disabled={pending || undefined}
      className={buttonLook(tone, size)}
      // A pending submit button must not submit; as a plain button it does nothing without its handler.
      onClick={pending ? undefined : rest.onClick}
      type={pending ? 'button' : type}
    >
      {pending ? (pendingLabel ?? t('pending')) : children}
    </button>
  )
}
