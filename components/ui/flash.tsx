import type { ReactNode } from 'react'
import { Icon } from './icon'

/**
 * 「保存しました」 after something went well. Keep it mounted and change its children: a screen reader only announces
 * what changes inside a status that was already there.
 */
export function Flash({ children }: { children: ReactNode }) {
  return (
    <div role="status">
      {children && (
        <p className="flex items-center gap-2 rounded-8 bg-green-50 px-4 py-3 text-std-16N-170 text-green-1000">
          <Icon name="success" size={20} />
          {children}
        </p>
      )}
    </div>
  )
}
