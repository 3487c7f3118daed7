'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useMessage } from '@/components/form/use-message'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Field } from '@/components/ui/field'
import { Flash } from '@/components/ui/flash'
import { Input } from '@/components/ui/input'
import { RadioGroup } from '@/components/ui/radio-group'
import type { Action } from '@/lib/door/result'
import { RETURN_REASONS } from '@/lib/notice/choices'
import { writtenLetterCode } from '@/lib/notice/letter-code'
import type { ReturnReason } from '@/lib/notice/schema'
import type { ScanEntry } from './scan-entry'
import { ScannedTable } from './scanned-table'
import { useScannedReturns } from './use-scanned-returns'

type ScanReturnsProps = {
  incidentId: string
  today: string
  record: Action<{ code: string }>
  undo: Action<unknown>
}

/** The three answers of a missing choice, a recorded code and a refused one. */
type Answer = { done?: string; refused?: string; missing?: 'reason' | 'date' }

/**
 * A stack of letters that came back for one reason: choose it once, then one code after the other. A scanner is a
 * keyboard that ends with Enter; focus stays in the box whatever the answer is.
 */
export function ScanReturns({ incidentId, today, record, undo }: ScanReturnsProps) {
  const t = useTranslations('delivery.scan')
  const why = useTranslations('notice.returned.why')
  const message = useMessage()
  const box = useRef<HTMLInputElement>(null)
  const enterInComposition = useRef(false)
  const [reason, setReason] = useState<ReturnReason | null>(null)
  const [returnedOn, setReturnedOn] = useState(today)
  const [answer, setAnswer] = useState<Answer>({})

  const onSettled = (entry: ScanEntry) => {
    const { state } = entry
    const code = writtenLetterCode(entry.typed)
    if (state === 'done' && !entry.why) setAnswer({ done: t('recorded', { code, reason: why(entry.reason) }) })
    else if (state === 'undone') setAnswer({ done: t('undone', { code }) })
    else setAnswer({ refused: t('refused', { typed: entry.typed, why: entry.why ?? '' }) })
  }
  const sentence = (said: string | null) => (said === null ? t('unreachable') : message(said))
  const { entries, add, retry, takeBack } = useScannedReturns({ incidentId, record, undo, sentence, onSettled })

  const read = () => {
    const typed = box.current?.value.trim() ?? ''
    if (typed === '') return
    if (!reason) return setAnswer({ missing: 'reason' })
    if (!returnedOn) return setAnswer({ missing: 'date' })
    add({ typed, reason, returnedOn })
    if (box.current) box.current.value = ''
  }

  // While a Japanese input method is on, the scanner's Enter only ends the composition; what it left in the box counts.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (event.nativeEvent.isComposing) enterInComposition.current = true
    else read()
  }
  const onCompositionEnd = () => {
    if (enterInComposition.current) setTimeout(read)
    enterInComposition.current = false
  }

  const back = (act: () => void) => {
    act()
    box.current?.focus()
  }

  return (
    <div className="flex flex-col gap-6">
      <RadioGroup
        error={answer.missing === 'reason' && t('chooseReason')}
        inline
        input={{
          onChange: ({ target }) => {
            setReason(RETURN_REASONS.find((one) => one === target.value) ?? null)
            setAnswer({})
          },
        }}
        legend={t('reason')}
        name="reason"
        options={RETURN_REASONS.map((value) => ({ value, label: why(value) }))}
        required
      />
      <Field error={answer.missing === 'date' && t('chooseDate')} label={t('returnedOn')} required>
        {(control) => (
          <DateInput
            {...control}
            current={returnedOn}
            max={today}
            onChange={({ target }) => setReturnedOn(target.value)}
            value={returnedOn}
          />
        )}
      </Field>
      <Field error={answer.refused} help={t('codeHelp')} label={t('code')} required>
        {(control) => (
          <div className="flex flex-wrap items-start gap-3">
            <div className="w-full max-w-80">
              <Input
                {...control}
                autoCapitalize="characters"
                autoComplete="off"
                onCompositionEnd={onCompositionEnd}
                onKeyDown={onKeyDown}
                ref={box}
                spellCheck={false}
              />
            </div>
            <Button onClick={() => back(read)}>{t('submit')}</Button>
          </div>
        )}
      </Field>
      <div role="alert" className="sr-only">
        {answer.refused}
      </div>
      <Flash>{answer.done}</Flash>
      <ScannedTable
        entries={entries}
        onRetry={(entry) => back(() => retry(entry))}
        onUndo={(entry) => back(() => takeBack(entry))}
      />
    </div>
  )
}
