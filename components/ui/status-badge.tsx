import type { ReactNode } from 'react'
import { Icon } from './icon'
import { TONE_ICON, type Tone } from './tone'

const LOOK: Record<Tone, string> = {
  neutral: 'border-solid-gray-536 bg-solid-gray-50 text-solid-gray-800',
  info: 'border-blue-900 bg-blue-50 text-blue-1000',
  success: 'border-success-2 bg-green-50 text-green-1000',
  warning: 'border-warning-yellow-2 bg-yellow-50 text-yellow-1200',
  error: 'border-error-2 bg-red-50 text-red-1000',
}

/** A state in a word or two. The colour and the sign only repeat what the word says. */
export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-8 border px-2 py-1 text-dns-14B-130 whitespace-nowrap ${LOOK[tone]}`}
    >
      {tone !== 'neutral' && <Icon name={TONE_ICON[tone]} size={16} />}
      {children}
    </span>
  )
}
