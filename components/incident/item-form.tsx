'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { DateField } from '@/components/form/date-field'
import { FormShell } from '@/components/form/form-shell'
import { RadioField } from '@/components/form/radio-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { useActionForm } from '@/components/form/use-action-form'
import { Card } from '@/components/ui/card'
import type { Action } from '@/lib/door/result'
import type { NotificationProgress } from '@/lib/incident/notification-progress-schema'
import {
  definitionOf,
  ITEM_STATES,
  type ItemField,
  type ItemRecord,
  type ItemValues,
  isAsked,
  type OpenReason,
} from '@/lib/incident/report-items'
import { ItemFieldInput } from './item-field-input'
import { ItemStateBadge } from './item-state-badge'
import { NotificationProgressLine } from './notification-progress-line'
import { useOptions } from './options'

type Props = {
  incidentId: string
  slug: string
  item: ItemRecord & OpenReason & { version: number; progress?: NotificationProgress | null }
  action: Action<unknown>
}

const emptyOf = (field: ItemField) => (field.kind === 'choices' ? [] : field.kind === 'integer' ? null : '')

/** One of the nine report items: its state and its sub-fields, saved on its own. */
export function ItemForm({ incidentId, slug, item, action }: Props) {
  const t = useTranslations('incident')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const definition = definitionOf(item.item)
  const form = useActionForm({
    schema: () => import('@/lib/incident/item-schema').then((m) => m.SaveItem),
    action,
    draftKey: `incident/${slug}/item/${item.item}`,
    defaultValues: {
      incidentId,
      item: item.item,
      version: item.version,
      state: item.state,
      unknownReason: item.unknownReason,
      nextCheckOn: item.nextCheckOn ?? '',
      fields: Object.fromEntries(
        definition.fields.map((field) => [field.name, item.fields[field.name] ?? emptyOf(field)]),
      ),
    },
  })
  const { control } = form.methods
  const values = (useWatch({ control, name: 'fields' }) ?? {}) as ItemValues
  const state = useWatch({ control, name: 'state' })
  const states = useOptions('itemState', ITEM_STATES)
  return (
    <Card
      aside={<ItemStateBadge state={item.state} />}
      heading="h3"
      id={`item-${item.item}`}
      title={`${item.item}. ${definition.title[locale]}`}
    >
      <p className="max-w-prose">{definition.help?.[locale]}</p>
      {item.progress && <NotificationProgressLine progress={item.progress} />}
      <FormShell form={form}>
        <RadioField inline label={t('items.state')} name="state" options={states} required />
        {state !== 'notApplicable' &&
          definition.fields
            .filter((field) => isAsked(field, values))
            .map((field) => (
              <ItemFieldInput field={field} key={field.name} required={state === 'known' && field.needed === true} />
            ))}
        {state === 'underInvestigation' && (
          <>
            <TextAreaField
              help={t('items.unknownReasonHelp')}
              label={t('items.unknownReason')}
              name="unknownReason"
              rows={2}
            />
            <DateField help={t('items.nextCheckOnHelp')} label={t('items.nextCheckOn')} name="nextCheckOn" />
          </>
        )}
        <SubmitButton tone="secondary">{t('items.save', { item: item.item })}</SubmitButton>
      </FormShell>
    </Card>
  )
}
