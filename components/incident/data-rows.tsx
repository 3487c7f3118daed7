'use client'

import dynamic from 'next/dynamic'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionButton } from '@/components/form/action-button'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import type { Action } from '@/lib/door/result'
import { itemKey, itemLabel } from '@/lib/incident/data-items'
import type { EffectiveAssessment } from '@/lib/incident/model'
import type { DataRowRecord, IncidentRecord } from '@/lib/incident/record'
import { specialCareLabel } from '@/lib/law/appi/special-care'

/** Only who opens the form needs it, and the law behind it. */
const DataRowForm = dynamic(() => import('./data-row-form').then((m) => m.DataRowForm), { ssr: false })

type Props = {
  incident: IncidentRecord
  rows: DataRowRecord[]
  assessment: EffectiveAssessment
  editable: boolean
  save: Action<unknown>
  remove: Action<unknown>
}

/** The affected data, row by row, and the form for one row. */
export function DataRows({ incident, rows, assessment, editable, save, remove }: Props) {
  const t = useTranslations('incident')
  const ui = useTranslations('ui')
  const value = useTranslations('form.value')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const [editing, setEditing] = useState<string | null>(null)
  const row = rows.find(({ id }) => id === editing)
  const label = (entry: DataRowRecord) => itemLabel(itemKey(entry), locale)
  return (
    <>
      <Table
        caption={t('data.caption')}
        captionHidden
        columns={[
          { key: 'item', header: t('data.item'), rowHeader: true, cell: label },
          {
            key: 'specialCare',
            header: t('data.specialCare'),
            cell: (entry) =>
              entry.specialCareKinds.map((kind) => specialCareLabel(kind)[locale]).join(value('separator')) ||
              t('data.no'),
          },
          {
            key: 'risk',
            header: t('data.propertyRisk'),
            cell: (entry) => t(entry.propertyRisk ? 'data.yes' : 'data.no'),
          },
          { key: 'encryption', header: t('field.encryption'), cell: (entry) => t(`encryption.${entry.encryption}`) },
          { key: 'medium', header: t('data.medium'), cell: (entry) => t(`medium.${entry.medium}`) },
          { key: 'kind', header: t('data.subjectKind'), cell: (entry) => t(`subjectKind.${entry.subjectKind}`) },
          {
            key: 'count',
            header: t('data.personCount'),
            align: 'end',
            cell: (entry) => entry.personCount?.toLocaleString(locale) ?? t('data.asIncident'),
          },
          ...(editable
            ? [
                {
                  key: 'actions',
                  header: t('data.actions'),
                  cell: (entry: DataRowRecord) => (
                    <div className="flex flex-wrap gap-2">
                      <Button
                        aria-label={ui('named', { label: t('data.edit'), value: label(entry) })}
                        onClick={() => setEditing(entry.id)}
                        size="small"
                      >
                        {t('data.edit')}
                      </Button>
                      <ActionButton
                        action={remove}
                        confirm={{
                          title: t('data.removeTitle', { item: label(entry) }),
                          body: t('data.removeBody'),
                          label: t('data.remove'),
                        }}
                        input={{ incidentId: incident.id, id: entry.id, version: entry.version }}
                        size="small"
                        tone="danger"
                      >
                        {t('data.remove')}
                      </ActionButton>
                    </div>
                  ),
                },
              ]
            : []),
        ]}
        empty={<EmptyState title={t('data.empty')}>{t('data.emptyHelp')}</EmptyState>}
        rowKey={(entry) => entry.id}
        rows={rows}
      />
      {editable && editing === null && (
        <div>
          <Button onClick={() => setEditing('')} tone="primary">
            {t('data.add')}
          </Button>
        </div>
      )}
      {editable && editing !== null && (
        <Card title={row ? t('data.editing', { item: label(row) }) : t('data.add')}>
          <DataRowForm
            action={save}
            assessment={assessment}
            incident={incident}
            key={editing}
            onClose={() => setEditing(null)}
            row={row ?? null}
            rows={rows}
          />
        </Card>
      )}
    </>
  )
}
