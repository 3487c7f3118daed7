'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { Fieldset } from '@/components/ui/fieldset'
import { writtenInstant } from '@/components/ui/written-date'
import { fieldAt } from './field-registry'
import type { ActionForm, Conflict } from './use-action-form'
import { useWrittenValue } from './use-written-value'

/** Somebody saved in between: per field, theirs or mine. Nothing is written before the reader has chosen. */
export function ConflictPanel<V extends FieldValues>({ form, conflict }: { form: ActionForm<V>; conflict: Conflict }) {
  const t = useTranslations('form.conflict')
  const locale = useLocale()
  const written = useWrittenValue()
  const box = useRef<HTMLElement>(null)
  // Where only they changed something, theirs is the newer truth; where both did, the reader's own words come first.
  const [theirs, setTheirs] = useState(() => conflict.clashes.filter((c) => !c.contested).map((c) => c.path))
  const choose = (path: string, take: boolean) =>
    setTheirs((paths) => (take ? [...paths, path] : paths.filter((other) => other !== path)))

  useEffect(() => box.current?.focus(), [])

  return (
    <section
      aria-labelledby={`${form.id}-conflict`}
      className="flex flex-col gap-4 rounded-12 border-2 border-warning-yellow-2 bg-white p-4 sm:p-6"
      ref={box}
      tabIndex={-1}
    >
      <h2 className="text-std-17B-170" id={`${form.id}-conflict`}>
        {t('title')}
      </h2>
      <p>
        {t('lead', {
          who: conflict.changedBy ?? t('somebody'),
          when: conflict.changedAt ? writtenInstant(new Date(conflict.changedAt), locale) : t('sometime'),
        })}
      </p>
      {conflict.clashes.map((clash) => {
        const field = fieldAt(form.registry.current, clash.path)
        const name = `${form.id}-conflict-${clash.path}`
        const take = theirs.includes(clash.path)
        return (
          <Fieldset key={clash.path} legend={field?.note.label ?? t('otherField')}>
            <Choice
              checked={take}
              help={written(clash.theirs, field?.note.options)}
              kind="radio"
              label={t('theirs')}
              name={name}
              onChange={() => choose(clash.path, true)}
            />
            <Choice
              checked={!take}
              help={written(clash.mine, field?.note.options)}
              kind="radio"
              label={t('mine')}
              name={name}
              onChange={() => choose(clash.path, false)}
            />
          </Fieldset>
        )
      })}
      <div>
        <Button onClick={() => form.settle(theirs)} pending={form.pending} tone="primary">
          {t('save')}
        </Button>
      </div>
    </section>
  )
}
