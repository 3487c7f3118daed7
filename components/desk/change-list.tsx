'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import { InstantText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import type { Change } from '@/lib/desk/model'
import type { Action } from '@/lib/door/result'

export type ChangedIncident = {
  id: string
  slug: string
  number: string
  title: string
  entity: { name: string }
  changes: (Change & { times: number; label: string })[]
}

type Props = {
  incidents: readonly ChangedIncident[]
  firstVisit: boolean
  more: boolean
  newest: number
  action: Action<unknown>
}

/** What others changed, incident by incident, until it is marked as seen. */
export function ChangeList({ incidents, firstVisit, more, newest, action }: Props) {
  const t = useTranslations('desk.changes')
  const router = useRouter()
  return (
    <section aria-labelledby="changes" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h2 className="text-std-20B-150" id="changes">
          {t(firstVisit ? 'firstTitle' : 'title')}
        </h2>
        {incidents.length > 0 && (
          <ActionButton action={action} input={{ seq: newest }} onDone={() => router.refresh()} tone="secondary">
            {t('mark')}
          </ActionButton>
        )}
      </div>
      {incidents.length === 0 && <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>}
      {more && <p>{t('more')}</p>}
      <ul className="flex flex-col gap-4">
        {incidents.map((incident) => (
          <li className="border-l-4 border-solid-gray-420 pl-4" key={incident.id}>
            <p>
              <TextLink href={`/incidents/${incident.slug}`}>
                {incident.number} {incident.title}
              </TextLink>
              <span className="ml-2 text-solid-gray-700">{incident.entity.name}</span>
            </p>
            <ul>
              {incident.changes.map(({ seq, at, actorName, actorRole, label, times }) => (
                <li className="flex flex-wrap gap-x-3" key={seq}>
                  <span>{label}</span>
                  {times > 1 && <span className="text-solid-gray-700">{t('times', { count: times })}</span>}
                  <span className="text-solid-gray-700">
                    {actorRole === 'system' ? t('system') : actorName} <InstantText at={at} />
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
