import { useTranslations } from 'next-intl'
import type { ShownDuty } from '@/components/duty/duty-card'
import { UrgencyBadge } from '@/components/duty/urgency-badge'
import { DateText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import type { Blocker } from '@/lib/desk/blockers'
import { BlockerList } from './blocker-list'

type OpenDuty = ShownDuty & {
  id: string
  /** until its day ends, while there are few of them */
  hoursLeft: number | null
  blockers: readonly Blocker[]
  incident: { slug: string; number: string; title: string; entity: { name: string } }
}

type Props = { duties: readonly OpenDuty[]; total: number; canReport: boolean }

/** Everything that is still owed, across incidents, the most pressing first, with what stands in its way. */
export function OpenDutyList({ duties, total, canReport }: Props) {
  const t = useTranslations('duty.today')
  if (total === 0)
    return (
      <EmptyState
        action={
          canReport && (
            <LinkButton href="/incidents/new" tone="primary">
              {t('report')}
            </LinkButton>
          )
        }
        title={t('empty')}
      >
        {t('emptyHelp')}
      </EmptyState>
    )
  return (
    <section aria-labelledby="open-duties">
      <h2 className="mb-2 text-std-20B-150" id="open-duties">
        {t('count', { count: total })}
      </h2>
      <ul className="border-t border-solid-gray-420">
        {duties.map((duty) => (
          <li key={duty.id}>
            <Line duty={duty} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Line({ duty }: { duty: OpenDuty }) {
  const t = useTranslations('duty.kind')
  const left = useTranslations('duty.urgency')
  const { incident } = duty
  return (
    <div className="grid gap-x-6 gap-y-1 border-b border-solid-gray-420 py-4 hover:bg-blue-50 sm:grid-cols-[8rem_13rem_1fr]">
      <div>
        <UrgencyBadge daysLeft={duty.daysLeft} urgency={duty.urgency} />
        {duty.hoursLeft !== null && <p>{left('hours', { hours: duty.hoursLeft })}</p>}
      </div>
      <p className="text-std-17B-170">
        <DateText date={duty.dueOn} />
      </p>
      <div>
        <p className="text-std-17B-170">{t(duty.kind)}</p>
        <p>
          <TextLink href={`/incidents/${incident.slug}`}>
            {incident.number} {incident.title}
          </TextLink>
        </p>
        <p className="text-solid-gray-700">{incident.entity.name}</p>
        <BlockerList blockers={duty.blockers} />
      </div>
    </div>
  )
}
