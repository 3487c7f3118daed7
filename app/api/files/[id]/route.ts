import { download } from '@/lib/door/download'

/** `?view=1` shows a PDF in the browser instead of saving it. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const inline = new URL(request.url).searchParams.get('view') === '1'
  return download((await params).id, { inline })
}
