import { send } from '@/lib/door/download'
import { sheetAnnexFile } from '@/lib/report/sheet/annex'

/** The sheet as a PDF annex, or as JSON with `?format=json`. */
export const GET = async (
  request: Request,
  { params }: { params: Promise<{ slug: string; reportId: string }> },
): Promise<Response> => {
  const format = new URL(request.url).searchParams.get('format') === 'json' ? 'json' : 'pdf'
  const { slug, reportId } = await params
  return send((ctx) => sheetAnnexFile(ctx, { slug, reportId, format }))
}
