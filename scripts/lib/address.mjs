import { isFree } from './port.mjs'

/** The port and host of the web server: `PORT` (3000) and `HOST` (this machine only). */
export function listenAddress() {
  const port = Number(process.env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT must be a number from 1 to 65535; it is "${process.env.PORT}".`)
  }
  return { port, host: process.env.HOST || '127.0.0.1' }
}

/** Says so before the long work when the port cannot be had. A browser may try both addresses of "localhost". */
export async function assertFree({ port, host }) {
  const hosts = host === '127.0.0.1' ? [host, '::1'] : [host]
  for (const each of hosts) {
    if (await isFree(port, each)) continue
    throw new Error(
      `Port ${port} is taken by another program: stop it, or choose another port: PORT=${port + 1} npm start`,
    )
  }
}
