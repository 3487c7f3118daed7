import { send } from '@/lib/door/download'
import { boardReportFile } from '@/lib/statistics/board-report-file'

export const GET = (request: Request) => {
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  return send((ctx) => boardReportFile(ctx, asked))
}
