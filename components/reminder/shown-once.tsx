import type { ReactNode } from 'react'
import { NotificationBanner } from '@/components/ui/notification-banner'

type ShownOnceProps = { title: ReactNode; body: ReactNode; label: ReactNode; value: string; more?: ReactNode }

/** A secret in the clear, this once. */
export function ShownOnce({ title, body, label, value, more }: ShownOnceProps) {
  return (
    <NotificationBanner live title={title} tone="success">
      <p>{body}</p>
      <p className="mt-3">
        <span className="block text-std-16B-170">{label}</span>
        <code className="rounded-4 bg-solid-gray-50 px-2 py-1 font-mono text-std-16N-170 break-all select-all">
          {value}
        </code>
      </p>
      {more && <p className="mt-3 text-solid-gray-700">{more}</p>}
    </NotificationBanner>
  )
}
