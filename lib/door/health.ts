import { prisma } from '@/lib/platform/db'

const PATIENCE_MS = 3_000

/** Whether this process can serve: 200 when the database answers in time, else 503. Says nothing about its content. */
export async function health(): Promise<Response> {
  const answer = await Promise.race([
    prisma().$queryRaw`select 1`.then(
      () => true,
      () => false,
    ),
    new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false)),
  ])
  return Response.json(
    { status: answer ? 'ok' : 'unavailable', database: answer },
    { status: answer ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
