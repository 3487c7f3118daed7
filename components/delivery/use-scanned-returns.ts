'use client'

import { useRef, useState } from 'react'
import { ask, isRefusal } from '@/components/form/failure'
import type { Action } from '@/lib/door/result'
import { type ScanEntry, withEntry } from './scan-entry'

type Options = {
  incidentId: string
  record: Action<{ code: string }>
  undo: Action<unknown>
  /** Turns what the server said into a sentence; without an answer, into the word that there was none. */
  sentence: (message: string | null) => string
  /** Called with the entry as it came back, in the order the codes were read. */
  onSettled: (entry: ScanEntry) => void
}

/**
 * Codes read one after the other, faster than the server answers: each waits for those before it, none is lost, and the
 * reader never waits.
 */
export function useScannedReturns({ incidentId, record, undo, sentence, onSettled }: Options) {
  const [entries, setEntries] = useState<ScanEntry[]>([])
  const line = useRef<Promise<void>>(Promise.resolve())
  const count = useRef(0)

  const settle = (entry: ScanEntry, changes: Partial<ScanEntry>) => {
    setEntries((all) => withEntry(all, entry.id, changes))
    onSettled({ ...entry, ...changes })
  }

  const send = async (entry: ScanEntry) => {
    const { typed: code, reason, returnedOn } = entry
    const answer = await ask(record, { incidentId, code, reason, returnedOn })
    if (answer.ok) return settle(entry, { typed: answer.data.code, state: 'done', why: undefined, again: false })
    if (!isRefusal(answer)) return settle(entry, { state: 'failed', why: sentence(null), again: true })
    const [why = answer.message] = Object.values(answer.fields ?? {}).flat()
    settle(entry, { state: 'failed', why: sentence(why), again: answer.code === 'UNAVAILABLE' })
  }

  const enqueue = (entry: ScanEntry) => {
    line.current = line.current.then(() => send(entry))
  }

  return {
    entries,
    add: (scan: Pick<ScanEntry, 'typed' | 'reason' | 'returnedOn'>) => {
      count.current += 1
      const entry: ScanEntry = { ...scan, id: count.current, state: 'sending' }
      setEntries((all) => [entry, ...all])
      enqueue(entry)
    },
    retry: (entry: ScanEntry) => {
      setEntries((all) => withEntry(all, entry.id, { state: 'sending', why: undefined }))
      enqueue(entry)
    },
    takeBack: async (entry: ScanEntry) => {
      const answer = await ask(undo, { incidentId, code: entry.typed })
      if (answer.ok) return settle(entry, { state: 'undone' })
      settle(entry, { why: sentence(isRefusal(answer) ? answer.message : null) })
    },
  }
}
