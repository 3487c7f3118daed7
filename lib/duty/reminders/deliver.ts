import type { Work } from '@/lib/door/job'
import { secretOf } from '@/lib/duty/webhook/secret'
import { colleagues } from '@/lib/organisation/colleagues'
import { sha256 } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'
import { type MailOutcome, sendMail } from '@/lib/platform/mail'
import { callWebhook } from '@/lib/platform/webhook'
import type { Delivered } from './model'
import type { TakenMessage } from './sending-repository'

const sender = () => env().TODOKE_MAIL_FROM ?? `todoke@${new URL(env().AUTH_URL).hostname}`

/** The same message again has the same id: whoever gets it twice can tell. */
const messageIdOf = (key: string) => `reminder.${sha256(key).slice(0, 40)}@${sender().split('@')[1]}`

const ofMail = (outcome: MailOutcome): Delivered => {
  if (outcome.kind === 'accepted') return { ok: true }
  if (outcome.kind === 'refused')
    return { ok: false, permanent: outcome.permanent, why: `refused ${outcome.status}`.trim() }
  return { ok: false, permanent: false, why: `${outcome.why} ${outcome.status}`.trim() }
}

/** Hands one message over: a mail to its server (or the outbox folder), a call to its address. */
export async function deliver(work: Work, message: TakenMessage, date: Date): Promise<Delivered> {
  if (message.channel === 'webhook') {
    const { webhook } = message
    if (!webhook?.active) return { ok: false, permanent: true, why: 'inactive' }
    return callWebhook({ url: webhook.url, secret: secretOf(webhook), id: message.id, body: message.body, at: date })
  }
  const { userId } = message
  const person = await work.read(async (ctx) => (userId ? (await colleagues(ctx, [userId])).get(userId) : undefined))
  if (!person?.active) return { ok: false, permanent: true, why: 'inactive' }
  const from = sender()
  return ofMail(
    await sendMail({
      from: { name: 'Todoke', address: from },
      to: { name: person.name, address: person.email },
      replyTo: null,
      bounceTo: from,
      subject: message.subject,
      text: message.body,
      messageId: messageIdOf(message.key),
      date,
    }),
  )
}
