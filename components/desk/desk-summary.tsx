import { useTranslations } from 'next-intl'

type Props = {
  overdue: number
  dueToday: number
  soon: number
  /** null for those who sign nothing */
  approvals: number | null
  changes: number
}

/** The day in five numbers, each leading to what it counts. */
export function DeskSummary({ overdue, dueToday, soon, approvals, changes }: Props) {
  const t = useTranslations('desk.summary')
  const counts = [
    { key: 'overdue', count: overdue, href: '#open-duties' },
    { key: 'today', count: dueToday, href: '#open-duties' },
    { key: 'soon', count: soon, href: '#open-duties' },
    ...(approvals === null ? [] : [{ key: 'approvals', count: approvals, href: '#waiting' }]),
    { key: 'changes', count: changes, href: '#changes' },
  ] as const
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-5">
      {counts.map(({ key, count, href }) => (
        <li key={key}>
          <a
            className={`flex h-full flex-col rounded-8 border p-3 hover:bg-blue-50 ${count > 0 && (key === 'overdue' || key === 'today') ? 'border-2 border-error-2' : 'border-solid-gray-420'}`}
            href={href}
          >
            <span>{t(key)}</span>
            <span className="text-std-28B-150">{count}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
