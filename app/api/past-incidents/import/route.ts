import { currentLocale } from '@/lib/door/locale'
import { upload } from '@/lib/door/upload'
import { pastImport } from '@/lib/register/past/commands'

const receive = upload(pastImport)

export const POST = async (request: Request): Promise<Response> => receive(request, { language: await currentLocale() })
