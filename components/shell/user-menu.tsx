'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { removeAllDrafts } from '@/components/form/draft'
import { Button } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import type { WorkspaceRole } from './navigation'

type UserMenuProps = { name: string; role: WorkspaceRole; signOut: () => Promise<void> }

/** Who is signed in, as what, and the way out. The browser's own popover: Escape or a click elsewhere closes it. */
export function UserMenu({ name, role, signOut }: UserMenuProps) {
  const t = useTranslations('shell')
  const id = useId()
  return (
    <>
      <button className={buttonLook('tertiary', 'small')} popoverTarget={id} type="button">
        <span className="max-w-40 truncate">{name}</span>
        <Icon name="chevronDown" size={16} />
      </button>
      <div
        className="inset-auto top-14 right-[max(1rem,calc((100vw-72rem)/2+1rem))] m-0 min-w-60 flex-col gap-4 rounded-8 border border-solid-gray-420 bg-white p-4 text-solid-gray-800 shadow-2 open:flex"
        id={id}
        popover="auto"
      >
        <p className="text-std-16N-170">
          <span className="block text-std-16B-170">{name}</span>
          {t(`role.${role}`)}
        </p>
        <TextLink href="/settings">{t('place.settings')}</TextLink>
        <form action={signOut} onSubmit={() => removeAllDrafts()}>
          <Button type="submit">{t('signOut')}</Button>
        </form>
      </div>
    </>
  )
}
