'use client'

import { useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import { DateField } from '@/components/form/date-field'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { DateText, InstantText } from '@/components/ui/date-text'
import { DescriptionList } from '@/components/ui/description-list'
import { Disclosure } from '@/components/ui/disclosure'
import { StatusBadge } from '@/components/ui/status-badge'
import type { Action } from '@/lib/door/result'
import type { IncidentRecord } from '@/lib/incident/record'

export type AwareDateChange = {
  id: string
  fromDate: string
  toDate: string
  fromBy: string | null
  toBy: string | null
  reason: string
  state: 'proposed' | 'accepted' | 'refused'
  proposedById: string
  proposedAt: Date
}

type Props = {
  incident: IncidentRecord
  history: AwareDateChange[]
  actorId: string | null
  editable: boolean
  canDecide: boolean
  move: Action<unknown>
  decide: Action<unknown>
}

/** The day on which the breach became known, who knew, and every move of it. */
export function AwareDatePanel({ incident, history, actorId, editable, canDecide, move, decide }: Props) {
  const t = useTranslations('incident')
  const ui = useTranslations('ui')
  return (
    <>
      <DescriptionList
        items={[
          { term: t('field.awareOn'), detail: <DateText date={incident.awareOn} /> },
          { term: t('field.awareBy'), detail: incident.awareBy },
        ]}
      />
      {history.length > 0 && (
        <ul className="flex flex-col gap-3">
          {history.map((change) => (
            <li className="flex flex-col gap-2 border-l-4 border-solid-gray-420 pl-3" key={change.id}>
              <span className="flex flex-wrap items-center gap-2">
                {change.fromDate !== change.toDate && (
                  <>
                    <DateText date={change.fromDate} /> →
                  </>
                )}
                <DateText date={change.toDate} />
                <StatusBadge tone={change.state === 'proposed' ? 'warning' : 'neutral'}>
                  {t(`aware.${change.state}`)}
                </StatusBadge>
              </span>
              {change.toBy !== change.fromBy && (
                <span>
                  {t('field.awareBy')}
                  {ui('colon')}
                  {change.fromBy} → {change.toBy}
                </span>
              )}
              <span>{change.reason}</span>
              <InstantText at={change.proposedAt} />
              {change.state === 'proposed' && canDecide && change.proposedById !== actorId && (
                <span className="flex flex-wrap gap-2">
                  <ActionButton
                    action={decide}
                    input={{ changeId: change.id, accept: true }}
                    size="small"
                    tone="primary"
                  >
                    {t('aware.accept')}
                  </ActionButton>
                  <ActionButton action={decide} input={{ changeId: change.id, accept: false }} size="small">
                    {t('aware.refuse')}
                  </ActionButton>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {editable && (
        <Disclosure summary={t('aware.move')}>
          <MoveForm action={move} incident={incident} />
        </Disclosure>
      )}
    </>
  )
}

function MoveForm({ incident, action }: { incident: IncidentRecord; action: Action<unknown> }) {
  const t = useTranslations('incident')
  const form = useActionForm({
    schema: () => import('@/lib/incident/schema').then((m) => m.MoveAwareDate),
    action,
    draftKey: `incident/${incident.slug}/aware`,
    defaultValues: {
      incidentId: incident.id,
      version: incident.version,
      toDate: incident.awareOn,
      awareBy: incident.awareBy,
      reason: '',
    },
  })
  return (
    <FormShell form={form} savedMessage={t('aware.saved')}>
      <p className="max-w-prose">{t('aware.help')}</p>
      <DateField help={t('help.awareOn')} label={t('field.awareOn')} name="toDate" required />
      <TextField help={t('help.awareBy')} label={t('field.awareBy')} name="awareBy" required />
      <TextAreaField help={t('aware.reasonHelp')} label={t('aware.reason')} name="reason" />
      <SubmitButton tone="secondary">{t('aware.submit')}</SubmitButton>
    </FormShell>
  )
}
