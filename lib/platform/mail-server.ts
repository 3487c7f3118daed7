import { isIP } from 'node:net'
import { hostname } from 'node:os'

/** A mail server to hand mail to, as `TODOKE_SMTP_URL` names it. */
export type MailServer = {
  host: string
  port: number
  /** TLS from the first byte (`smtps:`); otherwise it is asked for before anything else is said. */
  secure: boolean
  /** This very machine: the only place mail may go to without TLS. */
  loopback: boolean
  login: { user: string; pass: string } | null
  /** how we introduce ourselves */
  name: string
}

const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))

const PORTS: Record<string, number> = { 'smtp:': 587, 'smtps:': 465 }

/**
 * Reads `smtp://user:password@host:587` or `smtps://…`. Passwords are percent-encoded. Nothing else in the address has a
 * meaning, so nothing in it can switch the check of the certificate off.
 * @throws when it is no such address; the message does not repeat it
 */
export function mailServerOf(address: string): MailServer {
  const url = URL.canParse(address) ? new URL(address) : null
  const port = url && PORTS[url.protocol]
  if (!url || !port || !url.hostname) throw new Error('TODOKE_SMTP_URL must be smtp://… or smtps://…')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return {
    host,
    port: Number(url.port) || port,
    secure: url.protocol === 'smtps:',
    loopback: isLoopback(host),
    login: url.username ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } : null,
    name: hostname().includes('.') ? hostname() : '[127.0.0.1]',
  }
}

/** The server of this installation; null: mail is laid into the outbox folder. */
export const mailServer = (): MailServer | null => {
  const address = process.env.TODOKE_SMTP_URL?.trim()
  return address ? mailServerOf(address) : null
}
