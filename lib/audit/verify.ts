import { type AuditRow, auditHash, GENESIS } from '@/lib/door/audit-event'

/** A row of the log as it is stored or exported: what is hashed, and the hash. */
export type StoredRow = AuditRow & { hash: string }

/**
 * Why the first bad row is bad. `content`: it is not what its hash was made of. `link`: it does not carry the hash of the
 * row before. `order`: a row before it is missing, or it stands twice. `format`: it is not a row at all.
 */
export type Fault = 'content' | 'link' | 'order' | 'format'

export type Verdict =
  | { intact: true; rows: number; lastHash: string }
  | { intact: false; rows: number; fault: Fault; seq: number; at: string; action: string }

/** Puts each row's own fields in and nothing else, so that a column added later does not change old hashes. */
const hashOf = ({ hash: _, ...row }: StoredRow) => auditHash(row)

function faultOf(row: StoredRow, seq: number, prevHash: string): Fault | null {
  if (row.seq !== seq) return 'order'
  if (hashOf(row) !== row.hash) return 'content'
  return row.prevHash === prevHash ? null : 'link'
}

/**
 * Follows the chain from its first row and stops at the first bad one. Holds one row at a time.
 * What was cut off at the end cannot be seen from the rows alone: compare `rows` and `lastHash` with an earlier export.
 */
export async function verifyChain(rows: AsyncIterable<StoredRow> | Iterable<StoredRow>): Promise<Verdict> {
  let count = 0
  let prevHash = GENESIS
  for await (const row of rows) {
    const fault = faultOf(row, count + 1, prevHash)
    if (fault) return { intact: false, rows: count, fault, seq: row.seq, at: row.at, action: row.action }
    count++
    prevHash = row.hash
  }
  return { intact: true, rows: count, lastHash: prevHash }
}
