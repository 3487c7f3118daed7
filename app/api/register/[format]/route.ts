import { send } from '@/lib/door/download'
import { currentLocale } from '@/lib/door/locale'
import { exportRegister } from '@/lib/register/export'

type Props = { params: Promise<{ format: string }> }

export const GET = async (request: Request, { params }: Props) => {
  const [{ format }, locale] = await Promise.all([params, currentLocale()])
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  return send((ctx) => exportRegister(ctx, format, asked, locale))
}
