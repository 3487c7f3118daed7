'use client'

import { useTranslations } from 'next-intl'
import { useId, useState, useTransition } from 'react'
import { ask, type Failure, failureOf } from '@/components/form/failure'
import { FailureNotice } from '@/components/form/failure-notice'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { Action } from '@/lib/door/result'
import { choicesFor, PROPOSED } from '@/lib/notice/delivery/model'
import type { NotReachedView } from '@/lib/notice/delivery/views'

type PersonDecisionProps = {
  incidentId: string
  person: NotReachedView
  row: string
  decide: Action<unknown>
  /** Also changes whom the letter speaks to. */
  toBereaved: Action<unknown>
}

/** What comes next for one person, with the usual answer chosen beforehand. */
export function PersonDecision({ incidentId, person, row, decide, toBereaved }: PersonDecisionProps) {
  const t = useTranslations('delivery')
  const id = useId()
  const control = { id, 'aria-describedby': undefined, 'aria-invalid': undefined, 'aria-required': undefined }
  const family = person.reason === 'deceased' && person.addressee !== 'bereaved'
  const decided = person.decision === 'open' ? null : person.decision
  const [chosen, setChosen] = useState<string>(
    decided ?? (family ? 'bereaved' : (PROPOSED[person.reason ?? ''] ?? 'substitute')),
  )
  const [failure, setFailure] = useState<Failure | null>(null)
  const [pending, startTransition] = useTransition()
  const save = () =>
    startTransition(async () => {
      setFailure(null)
      const common = { incidentId, personId: person.id }
      const answer = await (chosen === 'bereaved'
        ? ask(toBereaved, common)
        : ask(decide, { ...common, decision: chosen }))
      if (!answer.ok) setFailure(failureOf(answer))
    })
  const options = [...(family ? (['bereaved'] as const) : []), ...choicesFor(person.cause)]
  return (
    <div className="flex flex-col gap-2">
      <div className="relative flex flex-wrap items-center gap-2">
        <label className="sr-only" htmlFor={id}>
          {t('list.choose', { row })}
        </label>
        <Select
          {...control}
          onChange={({ target }) => setChosen(target.value)}
          options={options.map((value) => ({ value, label: t(`act.${value}`) }))}
          value={chosen}
        />
        <Button onClick={save} pending={pending} size="small">
          {t('list.save')}
        </Button>
      </div>
      {failure && <FailureNotice failure={failure} live />}
    </div>
  )
}
