import type { BatchRun } from '@/lib/notice/batch-run'
import { openPerson } from '@/lib/person/vault'
import { now } from '@/lib/platform/clock'
import { type Mailer, type MailOutcome, openMailer } from '@/lib/platform/mail'
import { mailServer } from '@/lib/platform/mail-server'
import { deliverableAddress } from './mail-address'
import { mailOf } from './mail-of'
import { CHUNK_WITHIN, mayReceive } from './model'
import type { SendableLetter } from './sending-repository'
import type { MailSettingRecord } from './setting-repository'

/** What happened to one letter of a chunk. `untried`: it was never offered to a server. */
export type Try = MailOutcome | { kind: 'held'; reason: string } | { kind: 'notAllowed' } | { kind: 'untried' }

export type Tried = { letter: SendableLetter; result: Try }

/**
 * Offers the letters of a chunk to the mail server, one after the other. Once the line is lost, or an address turns out
 * not to be allowed, no further one is tried. Whether an address may be written to is asked here, last of all.
 */
export async function sendChunk(
  run: BatchRun,
  setting: MailSettingRecord,
  letters: SendableLetter[],
  date: Date,
): Promise<Tried[]> {
  const mailer = openMailer()
  const until = now().getTime() + CHUNK_WITHIN
  const tried: Tried[] = []
  let goesOn = true
  try {
    for (const letter of letters) {
      const result: Try = goesOn ? await tryOne(mailer, run, setting, letter, date) : { kind: 'untried' }
      if (result.kind === 'lost' || result.kind === 'notAllowed' || now().getTime() > until) goesOn = false
      tried.push({ letter, result })
    }
  } finally {
    mailer.close()
  }
  return tried
}

async function tryOne(
  mailer: Mailer,
  { notice, key }: BatchRun,
  setting: MailSettingRecord,
  letter: SendableLetter,
  date: Date,
): Promise<Try> {
  const fields = openPerson(key, letter.person.id, letter.person.sealed)
  const address = deliverableAddress(fields.email)
  if (!address) return { kind: 'held', reason: 'emailUnusable:email:' }
  if (!fields.name) return { kind: 'held', reason: 'emptyName:name:' }
  if (!mayReceive(setting, address, mailServer() !== null)) return { kind: 'notAllowed' }
  return mailer.send(mailOf(notice, setting, letter, { ...fields, address }, date))
}
