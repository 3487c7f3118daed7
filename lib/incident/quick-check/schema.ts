import { z } from 'zod'
import { fieldsOf } from '@/lib/core/zod-messages'
import { PRESETS } from '@/lib/incident/choices'
import { PRESET_VALUES } from '@/lib/incident/presets'
import { AwareDay, OptionalCount } from '@/lib/incident/schema'
import { ENCRYPTIONS, ENTRUSTMENTS, STATUSES } from '@/lib/law/breach-facts'
import { STEPS, type StepId } from './steps'

/** What somebody without an account answers, step by step. Nothing about any person, nothing that is kept. */
const SHAPES = {
  happened: z.object({ preset: z.enum(PRESETS), status: z.enum(STATUSES) }),
  known: z.object({ awareOn: AwareDay }),
  data: z.object({ dataItems: z.array(z.string().min(1).max(80)).min(1, 'incident.errors.noDataItem').max(40) }),
  persons: z
    .object({ personCount: OptionalCount, personCountMax: OptionalCount })
    .refine(({ personCount: count, personCountMax: most }) => count === null || most === null || most >= count, {
      path: ['personCountMax'],
      message: 'incident.errors.maxBelowCount',
    }),
  protection: z.object({ encryption: z.enum(ENCRYPTIONS), improperPurpose: z.enum(['yes', 'no']) }),
  whose: z.object({ regime: z.enum(['business', 'publicBody']), entrustment: z.enum(ENTRUSTMENTS) }),
} satisfies Record<StepId, z.ZodType>

type Shapes = typeof SHAPES
export type QuickAnswers = z.output<Shapes['happened']> &
  z.output<Shapes['known']> &
  z.output<Shapes['data']> &
  z.output<Shapes['persons']> &
  z.output<Shapes['protection']> &
  z.output<Shapes['whose']>

/** An address's parameters as Next gives them. */
export type Params = Record<string, string | string[] | undefined>

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
const many = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat())

/** `３，２１４` is a number too. */
const digits = (value = '') => value.normalize('NFKC').replaceAll(/[,\s]/g, '')

/** What is asked next, with what has been said so far; or, when nothing is left to ask, the answers. */
export type QuickCheck =
  | { kind: 'step'; step: number; typed: Params; errors: Record<string, string[]> }
  | { kind: 'answers'; answers: QuickAnswers; typed: Params }

/**
 * Reads how far somebody has come. `step` in the address is the step asked for; one with something missing before it comes
 * first, with its errors.
 */
export function readQuickCheck(params: Params, today: string): QuickCheck {
  const typed: Params = { ...params, dataItems: many(params.dataItems) }
  const wanted = Math.min(Math.max(Number(one(params.step)) || 1, 1), STEPS.length + 1)
  let answers = {}
  for (const [index, { id, names }] of STEPS.entries()) {
    const step = index + 1
    if (step === wanted) return { kind: 'step', step, typed: withPreset(typed), errors: {} }
    const values = Object.fromEntries(
      names.map((name) => [
        name,
        name === 'dataItems'
          ? typed[name]
          : name.startsWith('personCount')
            ? digits(one(typed[name]))
            : one(typed[name]),
      ]),
    )
    const parsed = SHAPES[id].safeParse(values)
    if (!parsed.success) return { kind: 'step', step, typed: withPreset(typed), errors: fieldsOf(parsed.error) }
    if (id === 'known' && String(values.awareOn) > today)
      return { kind: 'step', step, typed, errors: { awareOn: ['incident.errors.future'] } }
    answers = { ...answers, ...parsed.data }
  }
  return { kind: 'answers', answers: answers as QuickAnswers, typed }
}

/** A preset answers the later questions beforehand; whatever somebody has said themselves stays. */
function withPreset(typed: Params): Params {
  const preset = PRESETS.find((known) => known === one(typed.preset))
  if (!preset) return typed
  const { items, improperPurpose, encryption, entrustment } = PRESET_VALUES[preset]
  return {
    ...typed,
    dataItems: many(typed.dataItems).length > 0 ? typed.dataItems : [...items],
    encryption: typed.encryption ?? encryption,
    improperPurpose: typed.improperPurpose ?? (improperPurpose ? 'yes' : 'no'),
    entrustment: typed.entrustment ?? entrustment,
  }
}
