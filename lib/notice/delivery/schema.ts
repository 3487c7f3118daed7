import { z } from 'zod'
import '@/lib/core/zod-messages'
import { DateField } from '@/lib/incident/schema'
import { RETURN_REASONS } from '@/lib/notice/choices'
import { CALLER_FACTS, LOOK_UP_PURPOSES } from './choices'
import { AFTER_RETURN, CAUSES, choicesFor, DECISIONS, MEASURE_KINDS, MEASURE_REASONS } from './model'

const id = z.uuid()
const text = (max: number) =>
  z
    .string()
    .transform((value) => value.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(max))

export const UndoReturn = z.object({ incidentId: id, code: z.string().min(1).max(40) })

/** What is done about one person whose letter came back or could not be printed. */
export const DecideAfterReturn = z.object({
  incidentId: id,
  personId: id,
  decision: z.enum(AFTER_RETURN, 'form.choose'),
})

/** The same for everybody who still waits for a decision: all whose letter came back for a reason, or was held. */
const DECIDE_FOR = [...RETURN_REASONS, 'held', 'bounced'] as const
export const DecideForMany = z
  .object({
    incidentId: id,
    who: z.enum(DECIDE_FOR, 'form.choose'),
    decision: z.enum(AFTER_RETURN, 'form.choose'),
  })
  .refine(({ who, decision }) => choicesFor(who).includes(decision), { path: ['decision'], error: 'form.choose' })
export type DecideForMany = z.input<typeof DecideForMany>

export const ReprintToBereaved = z.object({ incidentId: id, personId: id })

/** The address bar of the list of people not reached. Anything unreadable is left out. */
export const NotReachedFilter = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
  cause: z.enum(CAUSES).optional().catch(undefined),
  reason: z.enum(RETURN_REASONS).optional().catch(undefined),
  decision: z.enum(DECISIONS).optional().catch(undefined),
})
export type NotReachedFilter = z.output<typeof NotReachedFilter>

/** Longest public text, in UTF-16 units. */
const PUBLIC_TEXT_LIMIT = 12_000

export const StartMeasure = z
  .object({
    incidentId: id,
    kind: z.enum(MEASURE_KINDS, 'form.choose'),
    reason: z.enum(MEASURE_REASONS, 'form.choose'),
    startedOn: DateField,
    text: text(PUBLIC_TEXT_LIMIT),
    place: text(300),
    /** Everybody not reached for whom nothing is decided yet is covered by it. */
    coverOpen: z.boolean(),
  })
  .superRefine(({ kind, text, place }, issues) => {
    const needed = kind === 'publication' ? { text, place } : {}
    for (const [field, value] of Object.entries(needed))
      if (value === '') issues.addIssue({ code: 'custom', path: [field], message: 'form.required' })
  })
export type StartMeasure = z.input<typeof StartMeasure>

export const EndMeasure = z.object({ measureId: id, endedOn: DateField })
export type EndMeasure = z.input<typeof EndMeasure>
export const PrepareDesk = z.object({ measureId: id })

export type CallerFact = (typeof CALLER_FACTS)[number]

export const LookUpCaller = z.object({
  incidentId: id,
  purpose: z.enum(LOOK_UP_PURPOSES, 'form.choose'),
  name: z.string().trim().min(1, 'form.required').max(100),
  fact: z.enum(CALLER_FACTS, 'form.choose'),
  value: z.string().trim().min(1, 'form.required').max(254),
})
export type LookUpCaller = z.input<typeof LookUpCaller>
