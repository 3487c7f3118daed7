import { z } from 'zod'
import '@/lib/core/zod-messages'
import type { Typing } from '@/lib/notice/letter-code'

/** What somebody typed as a code. Longer than any way to write one: the rest is not read. */
export const TypedCode = z
  .string()
  .catch('')
  .transform((typed) => typed.slice(0, 60))

const TYPING = ['fits', 'empty', 'length', 'character', 'check'] as const satisfies readonly Typing[]

/** What anybody who holds a code may know. Nothing about the reader of the letter, nothing about what leaked. */
export const IssuedNotice = z.object({
  issuer: z.string(),
  channel: z.enum(['letter', 'mail']),
  /** the date printed on the notice */
  date: z.string(),
  state: z.enum(['current', 'withdrawn']),
  withdrawnOn: z.string().nullable(),
  deskName: z.string(),
  /** the official number as it is today */
  phone: z.string(),
  hours: z.string(),
  /** the number the notice prints, when it is another one */
  printedPhone: z.string().nullable(),
})
export type IssuedNotice = z.output<typeof IssuedNotice>

export const VerifyAnswer = z.object({ typing: z.enum(TYPING), notice: IssuedNotice.nullable() })
export type VerifyAnswer = z.output<typeof VerifyAnswer>

/** Takes an approved version back for good. */
export const WithdrawNotice = z.object({
  versionId: z.uuid(),
  reason: z.string().trim().min(1).max(500),
  /** that it cannot be undone */
  understood: z.boolean().refine((value) => value, 'verify.errors.confirmFirst'),
})
export type WithdrawNotice = z.input<typeof WithdrawNotice>
