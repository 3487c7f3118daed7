import { useLocale, useTranslations } from 'next-intl'
import { DateText } from '@/components/ui/date-text'
import { isCalendarDate } from '@/lib/law/calendar/calendar-date'
import type { FrozenField, FrozenSection } from '@/lib/report/schema'

/** What a field of the report says. Where it says nothing, the state of its item stands, as on paper. */
export function FieldAnswer({ field, state }: { field: FrozenField; state: FrozenSection['state'] }) {
  const t = useTranslations('report.content')
  const aid = useLocale() === 'en'
  const { kind, options = [], answer } = field
  if (answer === null) return <span className="text-solid-gray-700">{t(`unanswered.${state}`)}</span>
  if (kind === 'date' && isCalendarDate(answer)) return <DateText date={answer} />
  if (kind === 'integer') return t('persons', { count: Number(answer) })
  const chosen = options.filter(({ id }) => [answer].flat().map(String).includes(id))
  if (chosen.length === 0)
    return (
      <span className="whitespace-pre-wrap" lang="ja">
        {[answer].flat().join('、')}
      </span>
    )
  return (
    <>
      <span lang="ja">{chosen.map(({ ja }) => ja).join('、')}</span>
      {aid && <span className="block text-solid-gray-700">{chosen.map(({ en }) => en).join(', ')}</span>}
    </>
  )
}
