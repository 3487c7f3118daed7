import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export type ReceivedCall = { path: string; headers: IncomingHttpHeaders; body: string }

/** A receiver of webhooks on this machine, for tests. `answers` are the status codes it gives, then 200. */
export async function aReceiver(...answers: number[]) {
  const received: ReceivedCall[] = []
  const server = createServer(async (request, response) => {
    received.push({ path: request.url ?? '', headers: request.headers, body: await text(request) })
    const status = answers.shift() ?? 200
    response.writeHead(status, status >= 300 && status < 400 ? { Location: '/elsewhere' } : {}).end('{"secret":"x"}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    received,
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/hook`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
