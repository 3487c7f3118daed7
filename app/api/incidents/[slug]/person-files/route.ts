import { upload } from '@/lib/door/upload'
import { personUpload } from '@/lib/person/upload'

const receive = upload(personUpload)

/** A list of persons on its way in, as the raw body of the request. */
export const POST = async (request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> =>
  receive(request, await params)
