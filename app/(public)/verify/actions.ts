'use server'

import type { VerifyState } from '@/components/verify/verify-form'
import { publicQuery } from '@/lib/door/public'
import { VERIFY } from '@/lib/notice/verify/queries'
import { TypedCode } from '@/lib/notice/verify/schema'

const ask = publicQuery(VERIFY)

/** Takes the form as the browser posts it, with a script or without one. The code is in the body, never in an address. */
export async function verifyNotice(_before: VerifyState | null, form: FormData): Promise<VerifyState> {
  const typed = TypedCode.parse(form.get('code'))
  return { typed, answer: await ask(typed) }
}
