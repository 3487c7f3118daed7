'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { PreviewRow } from '@/lib/notice/views'

type RowChoiceProps = {
  incidentId: string
  /** What tells which letter a row gets. */
  address: string
  onRow: (row: PreviewRow) => void
}

/** One person on the list, by the row of the imported file. Looking at it is written down. Stands outside any form. */
export function RowChoice({ incidentId, address, onRow }: RowChoiceProps) {
  const t = useTranslations('notice.edit.row')
  const [typed, setTyped] = useState('')
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const show = async () => {
    setPending(true)
    setProblem(null)
    const answer = await rowFrom(address, { incidentId, row: typed })
    setPending(false)
    if ('form' in answer) onRow(answer)
    else setProblem(answer.message ?? t('unreachable'))
  }
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field error={problem ?? undefined} help={t('help')} label={t('label')} required={false}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && show()}
            value={typed}
            width="short"
          />
        )}
      </Field>
      <Button onClick={show} pending={pending} pendingLabel={t('pending')}>
        {t('show')}
      </Button>
    </div>
  )
}

async function rowFrom(address: string, input: object): Promise<PreviewRow | { message?: string }> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(input),
    })
    return await response.json()
  } catch {
    return {}
  }
}
