import { clientIn, senderName } from '@/lib/notice/client'
import { readLetterCode } from '@/lib/notice/letter-code'
import type { FrozenNotice } from '@/lib/notice/schema'
import type { LetterForm } from '@/lib/notice/variants'
import { deliverableAddress, sameAddress } from './mail-address'

/** What of an entity's mail settings decides who can get a mail. */
export type Reach = { live: boolean; trialAddresses: readonly string[] }

/**
 * Whether a notice may go to this address. Until an administrator has switched to live, and wherever no mail server is
 * set, only the listed addresses get one: this is asked for every mail, right before it is sent.
 */
export function mayReceive({ live, trialAddresses }: Reach, address: string, hasServer: boolean): boolean {
  if (live && hasServer) return true
  return trialAddresses.some((listed) => sameAddress(deliverableAddress(listed) ?? listed, address))
}

const MINUTE = 60_000
const BURST = 5_000
const MOST_AT_ONCE = 10

/**
 * How many mails may leave now, and from when on the next may (the generic cell rate algorithm: one point in
 * time is all that is kept). A few may leave together, yet within no minute more than `perMinute` do.
 * @param nextSendAt as kept from the last call; null: none ever left
 * @returns `letters` 0: not before `at`; otherwise the value to keep for each number sent
 */
export function allowance(
  perMinute: number,
  nextSendAt: Date | null,
  now: Date,
): { letters: number; at: Date; keep: (sent: number) => Date } {
  const few = perMinute * BURST <= MINUTE
  const interval = (few ? MINUTE : MINUTE + BURST) / perMinute
  const burst = Math.max(BURST, interval)
  const from = Math.max(nextSendAt?.getTime() ?? 0, now.getTime())
  const letters = Math.floor((now.getTime() + burst - from) / interval + 1e-9)
  const chunk = Math.max(1, Math.min(MOST_AT_ONCE, Math.floor(burst / interval)))
  return {
    letters: Math.max(0, Math.min(MOST_AT_ONCE, letters)),
    at: new Date(Math.ceil(from + chunk * interval - burst)),
    keep: (sent) => new Date(Math.ceil(from + sent * interval)),
  }
}

/** After each time a server put a mail off: minutes until it is tried again. Then it counts as refused. */
const TRY_AGAIN = [5, 15, 60, 240] as const

/** @param tries how often it was put off, this time included. @returns null: not again */
export function tryAgainAt(tries: number, now: Date): Date | null {
  const minutes = TRY_AGAIN[tries - 1]
  return minutes === undefined ? null : new Date(now.getTime() + minutes * MINUTE)
}

/** A server that was not to be had is asked again after this. */
export const reconnectAt = (now: Date): Date => new Date(now.getTime() + MINUTE)

/**
 * A mail that was handed over this long ago and has no answer will not get one: whoever sent it is gone. Longer than
 * a chunk and the time-outs of its last mail can take.
 */
export const ANSWER_WITHIN = 5 * MINUTE

/** A chunk that took this long tries no further mail. */
export const CHUNK_WITHIN = 2 * MINUTE

export const unknownBefore = (now: Date): Date => new Date(now.getTime() - ANSWER_WITHIN)

/** Sober, the same for everybody, and for sensitive services without a word of what it is about. */
export function subjectOf(notice: FrozenNotice, form: Pick<LetterForm, 'language' | 'client'>): string {
  const { content } = notice
  const { language } = form
  const name = senderName(notice, clientIn(notice, form), language)
  const discreet = content.envelope === 'discreet'
  if (language === 'en') return discreet ? `A notice from ${name}` : `${name}: notice about your personal data`
  return discreet ? `【${name}】お知らせ` : `【${name}】個人データの漏えい等に関するお知らせ`
}

/** The name of a mail: the letter's code and its batch, so that a report about it leads back to the letter. */
export const messageIdOf = (letter: { code: string; batchId: string }, fromAddress: string): string =>
  `${letter.code}.${letter.batchId}@${fromAddress.slice(fromAddress.lastIndexOf('@') + 1)}`

/** The reverse of {@link messageIdOf}, from any text with such a name in it. */
export function readMessageId(text: string): { code: string; batchId: string } | null {
  const found = /<?([0-9A-Z]{12})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/i.exec(text)
  const code = found && readLetterCode(found[1] ?? '')
  return found && code ? { code, batchId: (found[2] ?? '').toLowerCase() } : null
}

type SettingFields = {
  fromName: string
  fromAddress: string
  replyTo: string | null
  bounceAddress: string | null
  trialAddresses: string[]
  perMinute: number
}

/** Settings in their form's own spelling: what is nothing is '', addresses stand one per line. */
export const settingForm = (setting: SettingFields) => ({
  fromName: setting.fromName,
  fromAddress: setting.fromAddress,
  replyTo: setting.replyTo ?? '',
  bounceAddress: setting.bounceAddress ?? '',
  trialAddresses: setting.trialAddresses.join('\n'),
  perMinute: setting.perMinute,
})
