import { publicQuery } from '@/lib/door/public'
import { listFiles } from '@/lib/notice/verify/published-list'
import { PUBLISHED } from '@/lib/notice/verify/published-queries'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'

export const dynamic = 'force-dynamic'

const KINDS: Record<string, string> = {
  'todoke-notices.json': 'application/json; charset=utf-8',
  'todoke-notices.json.sig': 'application/octet-stream',
  'todoke-notices.pem': 'application/x-pem-file',
}

const ask = publicQuery(PUBLISHED)

const plain = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers })

/** The signed list of notices in force, if the organisation has said that it may be read by anybody. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  const kind = Object.hasOwn(KINDS, file) && KINDS[file]
  if (!kind || env().TODOKE_PUBLISH_NOTICES !== '1') return plain(404)
  const answer = await ask(null)
  if (answer.kind === 'wait') return plain(429, { 'Retry-After': String(answer.seconds) })
  if (answer.kind === 'unavailable') return plain(503)
  return new Response(listFiles(answer.data, now()).get(file), {
    headers: { 'Content-Type': kind, 'Cache-Control': 'public, max-age=300', 'Access-Control-Allow-Origin': '*' },
  })
}
