import { upload } from '@/lib/door/upload'
import { evidenceUpload } from '@/lib/report/sheet/evidence'

const receive = upload(evidenceUpload)

/** One proof of receipt on its way in, as the raw body of the request. */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ slug: string; reportId: string }> },
): Promise<Response> => receive(request, await params)
