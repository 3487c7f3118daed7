import { Readable } from 'node:stream'
import { AppError } from '@/lib/core/errors'
import type { Ctx } from '@/lib/door/context'
import type { Outgoing } from '@/lib/door/download'
import { record } from '@/lib/door/record'
import { render } from '@/lib/pdf/render'
import { sheetDocument } from './document'
import { sheetAnnex } from './pdf'
import { sheetView } from './queries'
import { SheetDocument } from './schema'

export type AnnexFormat = 'pdf' | 'json'

/**
 * The sheet as a file to keep or to hand on, made when it is asked for: a PDF beside the report, or JSON for other forms.
 * @throws RULE while no version is approved
 */
export async function sheetAnnexFile(
  ctx: Ctx,
  { slug, reportId, format }: { slug: string; reportId: string; format: AnnexFormat },
): Promise<Outgoing> {
  const view = await sheetView(ctx, slug, reportId)
  if (!view.sheet) throw new AppError('RULE', 'sheet.errors.notApproved')
  const content = SheetDocument.parse(sheetDocument(view, ctx.now))
  await record(ctx, {
    action: 'report.annexMade',
    subject: { type: 'reportVersion', id: view.version.id },
    incidentId: view.incident.id,
    data: { format },
  })
  const { incidentNumber, kind, version } = content.report
  return {
    name: `${incidentNumber}-${kind}-v${version}-sheet.${format}`,
    contentType: format === 'pdf' ? 'application/pdf' : 'application/json',
    inline: format === 'pdf',
    body: () =>
      Readable.from(format === 'pdf' ? drawn(content, ctx.now) : [Buffer.from(JSON.stringify(content, null, 2))]),
  }
}

async function* drawn(content: SheetDocument, createdAt: Date) {
  yield (await render(sheetAnnex(content), { createdAt })).bytes
}
