import { z } from 'zod'
import '@/lib/core/zod-messages'

export const SUBJECT_TYPES = ['reportVersion', 'noticeVersion', 'entrustorNotice'] as const
export type SubjectType = (typeof SUBJECT_TYPES)[number]

/** A manager's answer to a frozen version. Sending it back needs a comment, or the author cannot act on it. */
export const Decision = z
  .object({ decision: z.enum(['approve', 'return']), comment: z.string().trim().max(2000) })
  .refine(({ decision, comment }) => decision === 'approve' || comment !== '', {
    path: ['comment'],
    message: 'approval.errors.commentNeeded',
  })
export type Decision = z.output<typeof Decision>
