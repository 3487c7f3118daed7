'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef, useState, useTransition } from 'react'
import { ask, type Failure, failureOf } from '@/components/form/failure'
import { FailureNotice } from '@/components/form/failure-notice'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { Action } from '@/lib/door/result'

export type EntryActions = { enter: Action<unknown>; clear: Action<unknown> }

type Props = {
  versionId: string
  fieldId: string
  name: string
  value: string
  proposal: string | null
  entered: boolean
  typedValue: string | null
  /** Left empty in the form: nothing to tick, though something may have been typed. */
  tickable: boolean
  /** A tick stays once the report is filed. */
  filed: boolean
  actions: EntryActions
}

/** Marks a field as typed into the form: as approved, as proposed, or as something else. */
export function EntryControls({ versionId, fieldId, name, actions, ...row }: Props) {
  const t = useTranslations('sheet')
  const id = useId()
  const typed = useRef<HTMLTextAreaElement>(null)
  const [pending, startTransition] = useTransition()
  const [failure, setFailure] = useState<Failure | null>(null)
  const run = (wanted: { typedValue: string | null } | null) =>
    startTransition(async () => {
      setFailure(null)
      const answer = wanted
        ? await ask(actions.enter, { versionId, fieldId, ...wanted })
        : await ask(actions.clear, { versionId, fieldId })
      if (!answer.ok) setFailure(failureOf(answer))
    })
  const tick = () => {
    if (!pending && !(row.filed && row.entered)) run(row.entered ? null : { typedValue: null })
  }
  const useTyped = () => run({ typedValue: typed.current?.value ?? '' })
  return (
    <div className="flex flex-wrap items-center gap-x-6 print:hidden [&>*]:max-w-full">
      {(row.tickable || row.entered) && (
        <Checkbox
          aria-disabled={pending || (row.filed && row.entered) || undefined}
          checked={row.entered}
          id={id}
          label={
            <>
              {t('tick')}
              <span className="sr-only">{t('of', { name })}</span>
            </>
          }
          onChange={tick}
        />
      )}
      {row.proposal !== null && !row.entered && (
        <div>
          <Button onClick={() => run({ typedValue: row.proposal })} pending={pending} size="small" tone="tertiary">
            {t('enteredProposal')}
            <span className="sr-only">{t('of', { name })}</span>
          </Button>
        </div>
      )}
      <Disclosure
        summary={
          <>
            {t('otherwise')}
            <span className="sr-only">{t('of', { name })}</span>
          </>
        }
      >
        <div className="flex max-w-2xl flex-col gap-3">
          <Field help={t('typedHelp')} label={t('typed')}>
            {(control) => (
              <Textarea {...control} defaultValue={row.typedValue ?? row.value} lang="ja" ref={typed} rows={3} />
            )}
          </Field>
          <div>
            <Button onClick={useTyped} pending={pending} size="small">
              {t('saveTyped')}
              <span className="sr-only">{t('of', { name })}</span>
            </Button>
          </div>
        </div>
      </Disclosure>
      {failure && <FailureNotice failure={failure} live />}
    </div>
  )
}
