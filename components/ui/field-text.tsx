import type { ReactNode } from 'react'
import { Icon } from './icon'
import { RequirementBadge } from './requirement-badge'

type LabelProps = { htmlFor: string; children: ReactNode; required?: boolean }

/** `required` undefined shows no badge (a search box, a form with one field). */
export function Label({ htmlFor, children, required }: LabelProps) {
  return (
    <label className="flex flex-wrap items-center gap-2 self-start text-std-16B-170" htmlFor={htmlFor}>
      {children}
      {required !== undefined && <RequirementBadge required={required} />}
    </label>
  )
}

export function HelpText({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <div className="text-std-16N-170 text-solid-gray-700" id={id}>
      {children}
    </div>
  )
}

export function ErrorText({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p className="flex items-start gap-1 text-std-16N-170 text-error-2" id={id}>
      <span className="flex h-[1.7em] items-center">
        <Icon name="error" size={20} />
      </span>
      <span>{children}</span>
    </p>
  )
}
