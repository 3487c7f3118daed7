import { upload } from '@/lib/door/upload'
import { reportUpload } from '@/lib/notice/mail/report-upload'

const receive = upload(reportUpload)

/** One delivery report on its way in, as the raw body of the request. */
export const POST = async (request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> =>
  receive(request, await params)
