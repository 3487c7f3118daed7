import Link from 'next/link'
import type { ReactNode } from 'react'
import { type ButtonSize, type ButtonTone, buttonLook } from './button-look'

type LinkButtonProps = {
  href: string
  children: ReactNode
  tone?: Exclude<ButtonTone, 'danger'>
  size?: ButtonSize
  /** For a file: a plain link, so that the browser downloads instead of navigating inside the app. */
  download?: boolean
}

/** Looks like a button, goes somewhere. Something that changes data is a `Button`. */
export function LinkButton({ href, children, tone = 'secondary', size = 'medium', download }: LinkButtonProps) {
  const className = buttonLook(tone, size)
  return download ? (
    <a className={className} download href={href}>
      {children}
    </a>
  ) : (
    <Link className={className} href={href}>
      {children}
    </Link>
  )
}
