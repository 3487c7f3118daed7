import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = { from: string; to: string[]; raw: string }

/** What a server does other than accept: an answer to a recipient or to a text, or hanging up at that point. */
export type Manners = {
  recipient?: (address: string) => number | undefined
  text?: (address: string) => number | 'hangUp' | undefined
  sender?: () => number | undefined
  login?: { user: string; pass: string }
}

const refusal = (code: number, words = '5.1.1 no such user'): Error =>
  Object.assign(new Error(words), { responseCode: code })

/** A mail server on this machine, without TLS, for tests. Everything it accepted is in `received`. */
export async function aMailServer(manners: Manners = {}) {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    disabledCommands: manners.login ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    allowInsecureAuth: true,
    authOptional: !manners.login,
    disableReverseLookup: true,
    onAuth: ({ username, password }, _session, done) =>
      username === manners.login?.user && password === manners.login?.pass
        ? done(null, { user: username })
        : done(refusal(535, '5.7.8 no')),
    onMailFrom: (_address, _session, done) => {
      const code = manners.sender?.()
      done(code ? refusal(code, '5.7.1 not you') : null)
    },
    onRcptTo: ({ address }, _session, done) => {
      const code = manners.recipient?.(address)
      done(code ? refusal(code, code < 500 ? '4.2.2 later' : '5.1.1 no such user') : null)
    },
    onData: (stream, { envelope }, done) => {
      buffer(stream).then((raw) => {
        const to = envelope.rcptTo.map(({ address }) => address)
        const answer = manners.text?.(to[0] ?? '')
        if (answer === 'hangUp') return hangUp()
        if (answer) return done(refusal(answer, '5.6.0 not like this'))
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        received.push({ from, to, raw: raw.toString('latin1') })
        done()
      }, done)
    },
  })
  server.on('error', () => {})
  const hangUp = () => {
    for (const connection of server.connections)
      (connection as unknown as { _socket: { destroy(): void } })._socket.destroy()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  const who = manners.login ? `${manners.login.user}:${manners.login.pass}@` : ''
  return {
    received,
    port,
    url: `smtp://${who}127.0.0.1:${port}`,
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}
