import { send } from '@/lib/door/download'
import { currentLocale } from '@/lib/door/locale'
import { exportChart } from '@/lib/statistics/export'

type Props = { params: Promise<{ chart: string }> }

export const GET = async (request: Request, { params }: Props) => {
  const [{ chart }, locale] = await Promise.all([params, currentLocale()])
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  return send((ctx) => exportChart(ctx, chart, asked, locale))
}
