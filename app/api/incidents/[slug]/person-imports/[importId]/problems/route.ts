import { send } from '@/lib/door/download'
import { problemFile } from '@/lib/person/problem-file'

type Props = { params: Promise<{ slug: string; importId: string }> }

/** The findings of a checked list, to be corrected beside the file. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { slug, importId } = await params
  return send((ctx) => problemFile(ctx, slug, importId))
}
