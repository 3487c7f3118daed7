import { send } from '@/lib/door/download'
import { currentLocale } from '@/lib/door/locale'
import { pastTemplate } from '@/lib/register/past/template'

export const GET = async (): Promise<Response> => {
  const language = await currentLocale()
  return send((ctx) => pastTemplate(ctx, language))
}
