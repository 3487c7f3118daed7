import net from 'node:net'

/** Whether nobody listens on `port` of `host`. @throws for a port this user may not open or a host that is not ours */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', (error) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else if (error.code === 'EAFNOSUPPORT' || (error.code === 'EADDRNOTAVAIL' && host === '::1')) resolve(true)
      else
        reject(new Error(`Port ${port} on ${host} cannot be opened (${error.code}): choose another with PORT or HOST.`))
    })
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

/** The first free port from `from` upwards. */
export async function freePort(from) {
  for (let port = from; port < from + 200; port++) if (await isFree(port)) return port
  throw new Error(`No free port between ${from} and ${from + 199}.`)
}

/** Whether something answers on a port of this machine. */
export function isAnswering(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
