import type { Tx } from '@/lib/platform/db'
import { nextRows } from './repository'
import type { StoredRow } from './verify'

const CHUNK = 1000

/** The log from its first row to row `upTo`, read in chunks: memory does not grow with the log. */
export async function* storedChain(tx: Tx, upTo = Number.MAX_SAFE_INTEGER): AsyncGenerator<StoredRow> {
  for (let after = 0; ; ) {
    const rows = await nextRows(tx, after, upTo, CHUNK)
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < CHUNK) return
    after = last.seq
  }
}
