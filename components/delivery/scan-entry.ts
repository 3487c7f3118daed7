import type { ReturnReason } from '@/lib/notice/schema'

/** One code of this session. It is shown as it was read in until the server knows it. */
export type ScanEntry = {
  id: number
  typed: string
  reason: ReturnReason
  returnedOn: string
  state: 'sending' | 'done' | 'failed' | 'undone'
  why?: string
  /** The server never answered: sending it again may help. */
  again?: boolean
}

/** Changes one entry of the list. */
export const withEntry = (entries: readonly ScanEntry[], id: number, changes: Partial<ScanEntry>): ScanEntry[] =>
  entries.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry))
