import { z } from 'zod'
import { AUDIT_ACTIONS } from '@/lib/door/audit-event'
import { isCalendarDate } from '@/lib/law/calendar/calendar-date'

const seq = z.coerce.number().int().positive()
const day = z.string().refine(isCalendarDate)

/** What to show of the log, as the address bar says it; what does not fit is left out, not refused. */
export const LogFilter = z.object({
  action: z.enum(AUDIT_ACTIONS).optional().catch(undefined),
  /** a user's id, or `system` */
  actor: z
    .union([z.uuid(), z.literal('system')])
    .optional()
    .catch(undefined),
  /** an incident's address, e.g. aoba-2026-0001 */
  incident: z.string().trim().toLowerCase().min(1).max(60).optional().catch(undefined),
  /** first and last day in Japan, both included */
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  /** the page that ends before this row, or begins after it */
  before: seq.optional().catch(undefined),
  after: seq.optional().catch(undefined),
})
export type LogFilter = z.output<typeof LogFilter>
