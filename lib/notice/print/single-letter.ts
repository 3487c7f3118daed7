import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { type Ctx, found } from '@/lib/door/context'
import type { MadeFile } from '@/lib/door/made-file'
import { record } from '@/lib/door/record'
import { incidentById } from '@/lib/incident/access'
import { readLetterCode, writtenLetterCode } from '@/lib/notice/letter-code'
import * as repository from '@/lib/notice/repository'
import type { FrozenNotice, SingleLetter } from '@/lib/notice/schema'
import { formOf, type LetterForm } from '@/lib/notice/variants'
import type { Recipient } from '@/lib/pdf/letter/recipient'
import { openPerson } from '@/lib/person/vault'
import { incidentKey } from '@/lib/platform/incident-key'
import { recipientOf } from './letter-recipient'
import { oneLetter } from './one-letter'
import { findPrintedByCode } from './printed-repository'

export type Reprint = {
  number: string
  notice: FrozenNotice
  form: LetterForm
  recipient: Omit<Recipient, 'variant'>
}

/**
 * Reveals whom a printed letter is for, and writes that down. The text is the version it was printed from and the code
 * is the letter's own; name and address are as they are known now.
 * @throws INVALID beside the code when it is no code, or no printed letter of this incident has it
 */
async function allow(ctx: Ctx, { incidentId, code: typed }: z.output<typeof SingleLetter>): Promise<Reprint> {
  const incident = await incidentById(ctx, incidentId, 'notice.print')
  await incidentById(ctx, incidentId, 'person.reveal')
  const code = readLetterCode(typed)
  if (!code) throw wrongCode('notice.errors.codeMistyped')
  const letter = await findPrintedByCode(ctx.tx, code)
  if (letter?.incidentId !== incidentId) throw wrongCode('notice.errors.codeUnknown')
  const { content } = found(await repository.findVersion(ctx.tx, letter.noticeVersionId))
  await record(ctx, {
    action: 'notice.letterReprinted',
    subject: { type: 'letter', id: letter.id },
    incidentId,
    data: {},
  })
  const { person } = letter
  const form = formOf(person)
  const fields = openPerson(await incidentKey(ctx.tx, incidentId), person.id, person.sealed)
  return {
    number: incident.number,
    notice: content,
    form,
    recipient: recipientOf({ id: letter.id, code: writtenLetterCode(code) }, fields, form.addressee),
  }
}

const wrongCode = (message: string) => new AppError('INVALID', { message, fields: { code: [message] } })

/** One letter again, on the same press as its batch. */
async function make({ number, notice, form, recipient }: Reprint) {
  const bytes = await oneLetter(notice, form, recipient)
  return { name: `${number}-letter-${recipient.code}.pdf`, contentType: 'application/pdf', bytes }
}

export const singleLetter: MadeFile<z.output<typeof SingleLetter>, Reprint> = { allow, make }
