'use server'

import { redirect } from 'next/navigation'
import type { SignInState } from '@/components/sign-in/sign-in-form'
import { wayBack } from '@/lib/core/way-back'
import { startSession } from '@/lib/door/session'

const text = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Signs in and goes where the reader was going, else to today's page; a failure says why and keeps the address. */
export async function signIn(_before: SignInState, form: FormData): Promise<SignInState> {
  const email = text(form, 'email').trim()
  const password = text(form, 'password')
  const missing = (['email', 'password'] as const).filter((name) => text(form, name).trim() === '')
  if (missing.length > 0) return { email, missing }
  const outcome = await startSession({ email, password })
  if (outcome !== 'ok') return { email, missing: [], failure: outcome }
  redirect(wayBack(text(form, 'to')))
}
