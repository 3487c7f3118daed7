import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { LocaleSwitch } from './locale-switch'
import { MainNavigation } from './main-navigation'
import { type Place, placesOf } from './navigation'
import { PageFrame } from './page-frame'
import { UserMenu } from './user-menu'

type WorkspaceFrameProps = ComponentProps<typeof UserMenu> &
  ComponentProps<typeof LocaleSwitch> & {
    /** Things that wait for this person, by place. */
    waiting?: Partial<Record<Place, number>>
    children: ReactNode
  }

/** Around every page behind a session. */
export function WorkspaceFrame({ name, role, signOut, switchLocale, waiting = {}, children }: WorkspaceFrameProps) {
  const t = useTranslations('shell.place')
  const entries = placesOf(role).map(({ place, href }) => ({ href, label: t(place), count: waiting[place] }))
  return (
    <PageFrame
      navigation={<MainNavigation entries={entries} />}
      tools={
        <>
          <LocaleSwitch switchLocale={switchLocale} />
          <UserMenu name={name} role={role} signOut={signOut} />
        </>
      }
    >
      {children}
    </PageFrame>
  )
}
