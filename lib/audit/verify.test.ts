import { expect, it } from 'vitest'
import { type AuditRow, auditHash, GENESIS } from '@/lib/door/audit-event'
import { verdictText } from './verdict-text'
import { type StoredRow, verifyChain } from './verify'

function aChain(length: number): StoredRow[] {
  const rows: StoredRow[] = []
  for (let seq = 1; seq <= length; seq++) {
    const row: AuditRow = {
      seq,
      at: `2026-04-03T00:00:${String(seq).padStart(2, '0')}.000Z`,
      actorId: null,
      actorName: '佐藤 花子',
      actorRole: 'staff',
      action: 'incident.reported',
      subjectType: 'incident',
      subjectId: `i-${seq}`,
      incidentId: null,
      data: { b: 1, a: ['x'] },
      requestId: 'r',
      prevHash: rows.at(-1)?.hash ?? GENESIS,
    }
    rows.push({ ...row, hash: auditHash(row) })
  }
  return rows
}

const change = (rows: StoredRow[], index: number, fields: Partial<StoredRow>) =>
  rows.map((row, at) => (at === index ? { ...row, ...fields } : row))

it('finds nothing in an untouched chain, nor in an empty one', async () => {
  const rows = aChain(5)
  expect(await verifyChain(rows)).toEqual({ intact: true, rows: 5, lastHash: rows[4]?.hash })
  expect(await verifyChain([])).toEqual({ intact: true, rows: 0, lastHash: GENESIS })
})

it.each<[string, Partial<StoredRow>]>([
  ['actor', { actorName: '別人' }],
  ['time', { at: '2026-04-04T00:00:00.000Z' }],
  ['data', { data: { b: 2, a: ['x'] } }],
  ['hash', { hash: 'f'.repeat(64) }],
])('names the row whose %s was altered', async (_, fields) => {
  expect(await verifyChain(change(aChain(5), 2, fields))).toMatchObject({
    intact: false,
    seq: 3,
    rows: 2,
    fault: 'content',
  })
})

it('names the row after one that was altered together with its hash', async () => {
  const rows = aChain(5)
  const { hash: _, ...forged } = { ...rows[2], action: 'incident.closed' } as StoredRow
  expect(await verifyChain(change(rows, 2, { ...forged, hash: auditHash(forged) }))).toMatchObject({
    seq: 4,
    fault: 'link',
  })
})

it.each([
  ['the first', 0, 2],
  ['one in the middle', 2, 4],
])('notices that %s is missing', async (_, gone, seq) => {
  const rows = aChain(5).filter((__, index) => index !== gone)
  expect(await verifyChain(rows)).toMatchObject({ intact: false, seq, fault: 'order' })
})

it('says so in both languages', async () => {
  const text = verdictText(await verifyChain(change(aChain(5), 2, { actorName: '別人' })))
  expect(text.ja).toBe(
    '監査ログの3行目（2026年4月3日（金） 09:00:03（日本時間）、incident.reported）が正しくありません。内容が記録時のハッシュ値と一致しません。その前の2行は正常です。',
  )
  expect(text.en).toContain('Row 3 of the audit log (Fri 3 Apr 2026, 09:00:03 (Japan time), incident.reported)')
})
