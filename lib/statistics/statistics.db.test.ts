import { describe, expect, it } from 'vitest'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { fulfilDuty, refreshDuties } from '@/lib/duty/commands'
import { reportIncident } from '@/lib/incident/commands'
import { aBreach } from '@/lib/incident/testing/a-breach'
import { readText } from '@/lib/pdf/read-text'
import { testDatabase } from '@/lib/platform/testing/database'
import { boardReportFile } from './board-report-file'
import { exportChart } from './export'
import { statisticsOf } from './queries'

const db = await testDatabase()
const entityId = await anEntity(db)
const other = await anEntity(db, 'minato')
const staff = await aUser(db, 'staff', [entityId])
const stranger = await aUser(db, 'staff', [other])
const manager = await aUser(db, 'manager')
const NOW = new Date('2026-05-20T01:00:00Z')

const report = async (day: string, entity: string, by: typeof staff, filedOn?: string) => {
  const { incidentId } = await as(by, NOW).write(async (ctx) => {
    const touched = await reportIncident(ctx, aBreach().knownOn(day).inEntity(entity).parsed())
    await refreshDuties(ctx, touched.incidentId)
    return touched
  })
  if (filedOn)
    await as(by, NOW).write((ctx) =>
      fulfilDuty(ctx, {
        incidentId,
        kind: 'preliminaryReport',
        doneAt: new Date(`${filedOn}T10:00:00+09:00`),
        lateReason: '休日のため',
      }),
    )
}
await report('2026-04-03', entityId, staff, '2026-04-05')
await report('2026-04-10', entityId, staff, '2026-04-16')
await report('2026-05-01', entityId, staff)
await report('2026-04-20', other, stranger, '2026-04-20')

const of = (actor: typeof staff, input: Record<string, unknown> = {}) =>
  as(actor, NOW).read((ctx) => statisticsOf(ctx, input, 'ja'))
const rows = (statistics: Awaited<ReturnType<typeof of>>, id: string) =>
  statistics.charts.find((chart) => chart.id === id)?.table.rows
const bytesOf = async (body: NodeJS.ReadableStream) => {
  const parts: Buffer[] = []
  for await (const part of body) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

describe('statistics', () => {
  it('count incidents by month and days by the law: the day of awareness is day 1', async () => {
    const statistics = await of(staff, { from: '2026-04', to: '2026-05' })
    expect(statistics).toMatchObject({ incidents: 3, reportable: 3 })
    expect(rows(statistics, 'monthly')).toEqual([
      ['2026-04', 2],
      ['2026-05', 1],
    ])
    expect(rows(statistics, 'days')?.[0]?.slice(1)).toEqual([2, 3, 4, 5, 6, 7])
    expect(rows(statistics, 'timely')?.[0]?.slice(1)).toEqual([1, 1, 1, 0, 3])
  })

  it('stay within the entities of staff; a manager sees all, or one', async () => {
    expect((await of(stranger)).incidents).toBe(1)
    expect((await of(manager)).incidents).toBe(4)
    expect((await of(manager, { entity: other })).incidents).toBe(1)
    expect((await of(staff, { entity: other })).incidents).toBe(3)
  })

  it('leave as a file for a spreadsheet, and it is recorded', async () => {
    const file = await as(manager, NOW).write((ctx) => exportChart(ctx, 'monthly', { from: '2026-04' }, 'ja'))
    expect(file.name).toBe('todoke-monthly-2026-04-2026-05.csv')
    expect((await bytesOf(file.body())).toString('utf8')).toMatch(
      /^\ufeff月,書類の誤交付（別の人に渡した）\r\n2026-04,3\r\n/,
    )
    await expect(as(manager, NOW).write((ctx) => exportChart(ctx, 'secrets', {}, 'ja'))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await db.auditEvent.count({ where: { action: 'statistics.exported' } })).toBe(1)
  })

  it('make a report for the board with the same numbers, and the same bytes each time', async () => {
    const make = () => as(manager, NOW).write((ctx) => boardReportFile(ctx, { from: '2026-04', to: '2026-05' }))
    const bytes = await bytesOf((await make()).body())
    expect(bytes.equals(await bytesOf((await make()).body()))).toBe(true)
    const text = (await readText(bytes)).join('\n')
    expect(text).toContain('個人データの漏えい等に関する年次報告')
    expect(text).toContain('事案 4件、うち報告の対象 4件')
    expect(text).toContain('書類の誤交付')
  })
})
