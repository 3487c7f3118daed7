import { Readable } from 'node:stream'
import { canonicalJson } from '@/lib/core/canonical-json'
import type { Ctx } from '@/lib/door/context'
import type { Outgoing } from '@/lib/door/download'
import { record } from '@/lib/door/record'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { render } from '@/lib/pdf/render'
import { sha256 } from '@/lib/platform/crypto'
import { BoardReport, type BoardReportContent } from './board-report'
import { statisticsOf } from './queries'

/** The report for the board as a PDF: Japanese, the same numbers as the screen, drawn when its body is asked for. */
export async function boardReportFile(ctx: Ctx, input: Record<string, unknown>): Promise<Outgoing> {
  const { period, incidents, reportable, charts, filter, entities } = await statisticsOf(ctx, input, 'ja')
  const entity = entities.find(({ id }) => id === filter.entity)
  const owner = entity?.name ?? (entities.length === 1 ? (entities[0]?.name ?? '') : '')
  const content: BoardReportContent = { period, incidents, reportable, charts, owner, madeOn: jstDateOf(ctx.now) }
  const hash = sha256(canonicalJson(JSON.parse(JSON.stringify(content))))
  await record(ctx, {
    action: 'statistics.boardReportMade',
    subject: { type: 'statistics', id: 'board-report' },
    data: { ...period, incidents },
  })
  const createdAt = ctx.now
  return {
    name: `todoke-board-report-${period.from}-${period.to}.pdf`,
    contentType: 'application/pdf',
    body: () => Readable.from(drawn(content, hash, createdAt)),
  }
}

async function* drawn(content: BoardReportContent, hash: string, createdAt: Date) {
  yield (await render(BoardReport({ content, hash }), { createdAt })).bytes
}
