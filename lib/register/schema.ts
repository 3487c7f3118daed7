import { z } from 'zod'
import { PRESETS } from '@/lib/incident/choices'
import { isCalendarDate } from '@/lib/law/calendar/calendar-date'

const Day = z.string().refine(isCalendarDate).optional().catch(undefined)

export const REPORTABLE = ['yes', 'no', 'undetermined'] as const
export const ORDERS = ['newest', 'aware', 'awareOldest'] as const

/** The register's filters, as the address bar has them; what does not fit is left out. */
export const RegisterFilter = z.object({
  text: z.string().trim().max(100).catch('').default(''),
  entity: z.uuid().optional().catch(undefined),
  cause: z.enum(PRESETS).optional().catch(undefined),
  state: z.enum(['open', 'closed']).optional().catch(undefined),
  reportable: z.enum(REPORTABLE).optional().catch(undefined),
  from: Day,
  to: Day,
  overdue: z.literal('1').optional().catch(undefined),
  order: z.enum(ORDERS).catch('newest').default('newest'),
})
export type RegisterFilter = z.output<typeof RegisterFilter>

/** Without what is the usual: the filter as it stands in an address. */
export function addressOf({ order, ...filter }: RegisterFilter, page = 1): string {
  const params = new URLSearchParams(
    Object.entries({ ...filter, order: order === 'newest' ? '' : order, page: page > 1 ? String(page) : '' }).flatMap(
      ([name, value]) => (value ? [[name, String(value)]] : []),
    ),
  )
  return params.size > 0 ? `?${params}` : ''
}

export const isFiltered = ({ order: _, ...filter }: RegisterFilter): boolean => Object.values(filter).some(Boolean)
