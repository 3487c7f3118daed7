import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { writtenDate } from '@/components/ui/written-date'
import type { Place, Timeline, TimelineDuty, TimelineEvent } from '@/lib/duty/timeline'
import { partsOf } from '@/lib/law/calendar/calendar-date'

const TRACK = 26
const MIDDLE = TRACK / 2
const BAR = 10
/** A label that begins further right would run out of the picture. */
const LAST_LABEL = 0.93

const percent = (place: Place) => `${(100 * place).toFixed(2)}%`

/**
 * An incident from its occurrence to its last duty. Each row says in words what its track shows, so that it can be read
 * aloud, on a phone and in black and white. Lengths are parts of the width: there is nothing to scroll.
 */
export function IncidentTimeline({ timeline }: { timeline: Timeline }) {
  const t = useTranslations('duty.timeline')
  return (
    <Card title={t('title')}>
      <ol className="flex flex-col gap-2 px-2">
        <li aria-hidden="true">
          <Weeks weeks={timeline.weeks} />
        </li>
        {timeline.events.map((event) => (
          <li key={event.kind}>
            <EventWords event={event} />
            <Track timeline={timeline}>
              {!event.before && <circle className="fill-solid-gray-800" cx={percent(event.at)} cy={MIDDLE} r={6} />}
            </Track>
          </li>
        ))}
        {timeline.duties.map((duty) => (
          <li key={duty.kind}>
            <DutyWords duty={duty} />
            <Track timeline={timeline}>
              <DutyBar duty={duty} />
            </Track>
          </li>
        ))}
      </ol>
      <p className="text-solid-gray-700">{t('legend')}</p>
    </Card>
  )
}

function Weeks({ weeks }: Pick<Timeline, 'weeks'>) {
  return (
    <svg className="overflow-visible" height={16} width="100%">
      <title>{weeks.map(({ on }) => on).join(' ')}</title>
      {weeks
        .filter(({ at }) => at < LAST_LABEL)
        .map(({ on, at }) => (
          <text className="fill-solid-gray-700 text-[0.75rem]" key={on} x={percent(at)} y={12}>
            {partsOf(on).month}/{partsOf(on).day}
          </text>
        ))}
    </svg>
  )
}

/** The days of a row: closed ones shaded, today dashed, and what the row shows of itself. */
function Track({ timeline: { closed, today }, children }: { timeline: Timeline; children: ReactNode }) {
  return (
    <svg aria-hidden="true" className="overflow-visible" height={TRACK} width="100%">
      {closed.map(({ from, to }) => (
        <rect
          className="fill-solid-gray-100"
          height={TRACK}
          key={from}
          width={percent(to - from)}
          x={percent(from)}
          y={0}
        />
      ))}
      <line className="stroke-solid-gray-420" strokeWidth={2} x1="0%" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      {children}
      {today !== null && (
        <line
          className="stroke-red-900"
          strokeDasharray="4 3"
          strokeWidth={2}
          x1={percent(today)}
          x2={percent(today)}
          y1={0}
          y2={TRACK}
        />
      )}
    </svg>
  )
}

function DutyBar({ duty: { state, late, from, to, due, target, done } }: { duty: TimelineDuty }) {
  const inTime = late && due !== null ? due : to
  const y = MIDDLE - BAR / 2
  const tone = state === 'done' ? 'fill-green-900' : 'fill-blue-900'
  return (
    <>
      <rect className={tone} height={BAR} width={percent(inTime - from)} x={percent(from)} y={y} />
      {inTime < to && (
        <rect className="fill-red-900" height={BAR} width={percent(to - inTime)} x={percent(inTime)} y={y} />
      )}
      {target !== null && (
        <circle className="fill-white stroke-solid-gray-800" cx={percent(target)} cy={MIDDLE} r={5} strokeWidth={2} />
      )}
      {due !== null && <rect className="fill-solid-gray-900" height={TRACK} width={4} x={percent(due)} y={0} />}
      {done !== null && (
        <circle className="fill-green-900 stroke-white" cx={percent(done)} cy={MIDDLE} r={8} strokeWidth={2} />
      )}
    </>
  )
}

function EventWords({ event: { kind, on, before } }: { event: TimelineEvent }) {
  const t = useTranslations('duty.timeline')
  const date = writtenDate(on, useLocale())
  return <p>{t(before ? 'eventBefore' : 'event', { event: t(kind), date })}</p>
}

function DutyWords({ duty }: { duty: TimelineDuty }) {
  const t = useTranslations('duty')
  const locale = useLocale()
  const { dueOn, doneOn, late, daysLeft, state } = duty
  const name = t(`kind.${duty.kind}`)
  if (state === 'done')
    return (
      <p>{t(late ? 'timeline.doneLate' : 'timeline.done', { duty: name, date: writtenDate(doneOn ?? '', locale) })}</p>
    )
  if (!dueOn || daysLeft === null) return <p>{t('timeline.promptly', { duty: name })}</p>
  const params = { duty: name, date: writtenDate(dueOn, locale), days: Math.abs(daysLeft) }
  const key = daysLeft < 0 ? 'timeline.overdue' : daysLeft === 0 ? 'timeline.dueToday' : 'timeline.open'
  return <p className={daysLeft < 0 ? 'text-red-1000' : ''}>{t(key, params)}</p>
}
