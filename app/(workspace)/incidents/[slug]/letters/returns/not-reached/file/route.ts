import { send } from '@/lib/door/download'
import { notReachedFile } from '@/lib/notice/delivery/not-reached-file'
import { NotReachedFilter } from '@/lib/notice/delivery/schema'

type Props = { params: Promise<{ slug: string }> }

/** The people no notice has reached, without anything that names them. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  const filter = NotReachedFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  return send((ctx) => notReachedFile(ctx, slug, filter))
}
