import { feed } from '@/lib/door/feed'
import { calendarFile } from '@/lib/duty/calendar/queries'
import { FeedToken } from '@/lib/duty/calendar/schema'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ file: string }> }

/** `<token>.ics`: the duties of whoever owns the address. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { file } = await params
  const token = file.endsWith('.ics') ? FeedToken.safeParse(file.slice(0, -4)).data : undefined
  return feed(request, token ?? null, calendarFile)
}
