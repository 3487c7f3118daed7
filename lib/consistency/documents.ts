import type { Ctx } from '@/lib/door/context'
import { type IncidentFile, incidentFile } from '@/lib/incident/queries'
import { noticeDocuments, publishedTexts, WRITTEN_PARTS } from '@/lib/notice/documents'
import { isFact } from '@/lib/report/content'
import { reportDocuments } from '@/lib/report/documents'
import { factsOf } from './facts'
import { inLetterhead, inReport, inText } from './mismatches'
import type { DocumentRef, Mismatch } from './views'

export type HeldDocument = { document: DocumentRef; mismatches: Mismatch[] }

/** Every document of an incident that can mislead, held against the facts as they are recorded now. */
export async function heldDocuments(
  ctx: Ctx,
  slug: string,
): Promise<{ file: IncidentFile; documents: HeldDocument[] }> {
  const file = await incidentFile(ctx, slug)
  const facts = factsOf(file)
  const reports = await reportDocuments(ctx, slug)
  const notices = await noticeDocuments(ctx, slug)
  const texts = await publishedTexts(ctx, file.incident.id)
  return {
    file,
    documents: [
      ...reports.map(({ content, present, ...document }) => ({
        document: { type: 'reportVersion' as const, ...document },
        mismatches: once(inReport(content, present, facts, isFact)),
      })),
      ...notices.map(({ notice, present, ...document }) => ({
        document: { type: 'noticeVersion' as const, ...document },
        mismatches: once([
          ...inLetterhead(notice, present),
          ...WRITTEN_PARTS.flatMap((part) => inText(notice.content[part], facts, { field: null, part })),
        ]),
      })),
      ...texts.map(({ text, ...document }) => ({
        document: { type: 'substitute' as const, state: 'published' as const, ...document },
        mismatches: once(inText(text, facts)),
      })),
    ],
  }
}

/** The same value said twice in one document is one mismatch with two places. */
function once(mismatches: Mismatch[]): Mismatch[] {
  const merged = new Map<string, Mismatch>()
  for (const one of mismatches) {
    const key = `${one.fact}\0${one.documentValue}`
    merged.set(key, { ...one, places: [...(merged.get(key)?.places ?? []), ...one.places] })
  }
  return [...merged.values()]
}
