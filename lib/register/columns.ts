import type { Words } from '@/lib/door/words'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { reasonOf, standingOf } from './model'
import type { Registered } from './repository'

/** One column of an export: text, a day (YYYY-MM-DD) or a number; empty is null. */
export type Column = { id: string; kind: 'text' | 'day' | 'number'; of: (row: Registered) => string | number | null }

/** Every field of the register, in the words of a language. */
export function columnsOf({ locale, t }: Words, today: Parameters<typeof standingOf>[2]): Column[] {
  const text = (id: string, of: Column['of']): Column => ({ id, kind: 'text', of })
  const day = (id: string, of: (row: Registered) => string | null): Column => ({ id, kind: 'day', of })
  const report = (kind: 'preliminaryReport' | 'finalReport', prefix: string): Column[] => [
    text(`${prefix}State`, ({ duties }) => t(`register.standing.${standingOf(duties, kind, today).state}`)),
    day(`${prefix}Due`, ({ duties }) => standingOf(duties, kind, today).dueOn),
    day(`${prefix}Done`, ({ duties }) => {
      const { doneAt } = standingOf(duties, kind, today)
      return doneAt && jstDateOf(doneAt)
    }),
  ]
  return [
    text('number', ({ number }) => number),
    text('slug', ({ slug }) => slug),
    text('title', ({ title }) => title),
    text('entity', ({ entityName }) => entityName),
    text('parties', ({ parties }) => parties.join('、')),
    text('cause', ({ preset }) => t(`incident.preset.${preset}`)),
    text('regime', ({ regime }) => t(`incident.regime.${regime}`)),
    day('occurredOn', ({ occurredOn }) => occurredOn),
    day('discoveredOn', ({ discoveredOn }) => discoveredOn),
    day('awareOn', ({ awareOn }) => awareOn),
    { id: 'persons', kind: 'number', of: ({ personCount }) => personCount },
    { id: 'personsMax', kind: 'number', of: ({ personCountMax }) => personCountMax },
    text('reportable', ({ reportable, undetermined }) =>
      t(`register.reportable.${undetermined ? 'undetermined' : reportable ? 'yes' : 'no'}`),
    ),
    text('reason', ({ duties, own, imported }) => reasonOf(duties, own, imported)?.[locale] ?? null),
    ...report('preliminaryReport', 'preliminary'),
    ...report('finalReport', 'final'),
    text('lateReason', ({ duties }) => duties.flatMap(({ lateReason }) => lateReason ?? []).join(' / ') || null),
    text('state', ({ state }) => t(`incident.state.${state}`)),
    day('closedOn', ({ closedAt }) => closedAt && jstDateOf(closedAt)),
    text('closedReason', ({ closedReason }) => closedReason),
    text('imported', ({ imported }) => (imported ? t('register.imported') : null)),
  ]
}
