import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { TONE_ICON, type Tone } from './tone'

const FRAME: Record<Exclude<Tone, 'neutral'>, string> = {
  info: 'border-blue-900 [--tone:var(--color-blue-900)]',
  success: 'border-success-2 [--tone:var(--color-success-2)]',
  warning: 'border-warning-yellow-2 [--tone:var(--color-warning-yellow-2)]',
  error: 'border-error-2 [--tone:var(--color-error-2)]',
}

type NotificationBannerProps = {
  tone: Exclude<Tone, 'neutral'>
  title: ReactNode
  children?: ReactNode
  /** What the reader can do about it: buttons or links. */
  actions?: ReactNode
  /** Announce it when it appears after something the reader did. */
  live?: boolean
  heading?: 'h2' | 'h3' | 'p'
}

/** Something the reader must know on this page, and what to do next. */
export function NotificationBanner({ tone, title, children, actions, live, heading = 'p' }: NotificationBannerProps) {
  const t = useTranslations('ui.tone')
  const Heading = heading
  return (
    <div
      className={`flex gap-4 rounded-12 border-2 bg-white p-4 shadow-[inset_0.5rem_0_0_0_var(--tone)] pl-6 ${FRAME[tone]}`}
      role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}
    >
      <span className="pt-0.5 text-(--tone)">
        <Icon name={TONE_ICON[tone]} />
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <Heading className="text-std-17B-170">
          <span className="sr-only">{t(tone)}</span>
          {title}
        </Heading>
        {children && <div className="text-std-16N-170">{children}</div>}
        {actions && <div className="flex flex-wrap gap-2 pt-1">{actions}</div>}
      </div>
    </div>
  )
}
