import { send } from '@/lib/door/download'
import { originalNotice } from '@/lib/entrustment/received-queries'

type Route = { params: Promise<{ id: string }> }

/** An entrustee's notice as it came in, byte for byte. */
export const GET = async (_: Request, { params }: Route): Promise<Response> => {
  const { id } = await params
  return send((ctx) => originalNotice(ctx, id))
}
