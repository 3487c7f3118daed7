import type { ComponentProps, ReactNode } from 'react'
import { LocaleSwitch } from './locale-switch'
import { PageFrame } from './page-frame'

type PublicFrameProps = ComponentProps<typeof LocaleSwitch> & { children: ReactNode }

/** Around the pages that need no session: sign in, verify a notice, quick check. */
export function PublicFrame({ switchLocale, children }: PublicFrameProps) {
  return <PageFrame tools={<LocaleSwitch switchLocale={switchLocale} />}>{children}</PageFrame>
}
