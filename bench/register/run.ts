// The statements of the register on a filled database: run.ts <entityId> <userId>. Prints one line of JSON.
import { as } from '@/lib/door/testing/actors'
import { prisma } from '@/lib/platform/db'
import { registerPage } from '@/lib/register/queries'
import { median, timed } from '../letters/measure'

export type Measured = { query: string; medianMs: number; worstMs: number; rows: number }

const manager = { id: process.argv[2] ?? '', name: 'bench', role: 'manager' as const, entityIds: [] }
const count = Number(process.argv[3])
const ROUNDS = 9

const QUERIES: [string, Record<string, string>, number][] = [
  ['first page', {}, 1],
  ['page in the middle', {}, Math.ceil(count / 50)],
  ['last page', {}, Math.ceil(count / 25)],
  ['by day of awareness', { order: 'aware' }, 1],
  ['open', { state: 'open' }, 1],
  ['not reportable', { reportable: 'no' }, 1],
  ['undetermined', { reportable: 'undetermined' }, 1],
  ['cause', { cause: 'ransomware' }, 1],
  ['a month', { from: '2024-04-01', to: '2024-04-30' }, 1],
  ['overdue', { overdue: '1' }, 1],
  ['search: one character', { text: '紛' }, 1],
  ['search: two characters', { text: '給与' }, 1],
  ['search: in every text', { text: '確認の手順' }, 1],
  ['search: a number', { text: `第${count - 7}号` }, 1],
  ['search: nothing', { text: '存在しない言葉' }, 1],
  ['search and filters', { text: '診療記録', cause: 'insider', state: 'closed', reportable: 'yes' }, 1],
]

const measured: Measured[] = []
for (const [query, filter, page] of QUERIES) {
  const times: number[] = []
  let rows = 0
  for (let i = 0; i <= ROUNDS; i++) {
    const [ms, answer] = await timed(() => as(manager).read((ctx) => registerPage(ctx, filter, page)))
    rows = answer.rows.length
    // The first of each is for the caches.
    if (i > 0) times.push(ms)
  }
  measured.push({
    query,
    medianMs: Number(median(times).toFixed(1)),
    worstMs: Number(Math.max(...times).toFixed(1)),
    rows,
  })
}
await prisma().$disconnect()
console.log(JSON.stringify(measured))
