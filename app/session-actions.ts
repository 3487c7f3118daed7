'use server'

import { redirect } from 'next/navigation'
import { setLocale } from '@/lib/door/locale'
import { endSession } from '@/lib/door/session'
import { isLocale } from '@/lib/platform/messages'

/** The language switch of every page. */
export async function switchLocaleAction(locale: 'ja' | 'en'): Promise<void> {
  if (isLocale(locale)) await setLocale(locale)
}

export async function signOutAction(): Promise<void> {
  await endSession()
  redirect('/sign-in?after=signOut')
}
