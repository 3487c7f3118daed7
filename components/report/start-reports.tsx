'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import { TextLink } from '@/components/ui/text-link'
import type { Action } from '@/lib/door/result'
import type { StartRefusal } from '@/lib/report/model'
import type { ReportKind } from '@/lib/report/schema'
import { type AnsweredDuty, DueDates } from './due-dates'

type Choice = { kind: ReportKind; refusal: StartRefusal | null; duties: AnsweredDuty[] }

type Props = {
  incidentId: string
  slug: string
  choices: readonly Choice[]
  /** How many of the nine items are under investigation. */
  unknown: number
  action: Action<{ reportId: string }>
}

/** Each kind of report: what it is for, by when, and the button, or why it cannot be begun now. */
export function StartReports({ incidentId, slug, choices, unknown, action }: Props) {
  const t = useTranslations('report')
  const router = useRouter()
  const urgent = choices.find(({ refusal, duties }) => !refusal && duties.some(({ state }) => state === 'open'))
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {choices.map(({ kind, refusal, duties }) => (
        <li className="flex flex-col gap-3 rounded-12 border border-solid-gray-420 bg-white p-4 sm:p-6" key={kind}>
          <h3 className="text-std-18B-160">{t(`kind.${kind}`)}</h3>
          <p>{t(`start.${kind}`)}</p>
          {!refusal && <DueDates duties={duties} />}
          {kind !== 'supplement' && duties.every(({ state }) => state === 'notApplicable') && !refusal && (
            <p className="text-solid-gray-700">{t('start.notRequired')}</p>
          )}
          {refusal ? (
            <p className="text-solid-gray-700">
              {t(`start.refusal.${refusal}`, { count: unknown })}
              {refusal === 'itemsUnknown' && (
                <>
                  {' '}
                  <TextLink href={`/incidents/${slug}/facts#items`}>{t('start.openItems')}</TextLink>
                </>
              )}
            </p>
          ) : (
            <ActionButton
              action={action}
              input={{ incidentId, kind }}
              onDone={({ reportId }) => router.push(`/incidents/${slug}/reports/${reportId}`)}
              tone={kind === urgent?.kind ? 'primary' : 'secondary'}
            >
              {t('start.button', { kind: t(`kind.${kind}`) })}
            </ActionButton>
          )}
        </li>
      ))}
    </ul>
  )
}
