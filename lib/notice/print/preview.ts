import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import type { Ctx } from '@/lib/door/context'
import type { MadeFile } from '@/lib/door/made-file'
import { record } from '@/lib/door/record'
import { incidentById } from '@/lib/incident/access'
import { incidentFileById } from '@/lib/incident/queries'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { findClients } from '@/lib/notice/client-repository'
import { freeze } from '@/lib/notice/frozen'
import { draftFrom } from '@/lib/notice/prefill'
import * as repository from '@/lib/notice/repository'
import type { FrozenNotice, PreviewLetter } from '@/lib/notice/schema'
import { formOf, type LetterForm } from '@/lib/notice/variants'
import { getEntity } from '@/lib/organisation/queries'
import type { PersonFields } from '@/lib/person/choices'
import { openPerson } from '@/lib/person/vault'
import { incidentKey } from '@/lib/platform/incident-key'
import { recipientOf } from './letter-recipient'
import { oneLetter } from './one-letter'

/** Printed where a real letter has its code: nobody can mistake a preview for a letter that was sent. */
const NO_CODE = 'SAMPLE'

export type Preview = {
  number: string
  notice: FrozenNotice
  draft: boolean
  form: LetterForm
  fields: PersonFields
}

/** The text as it stands: the frozen version while one is submitted or approved, else the draft. */
async function currentText(
  ctx: Ctx,
  incident: { id: string; entityId: string },
): Promise<{ notice: FrozenNotice; draft: boolean }> {
  const notice = await repository.findNotice(ctx.tx, incident.id)
  const version = notice && (await repository.findLatestVersion(ctx.tx, notice.id))
  if (version && (notice.state === 'approved' || notice.state === 'submitted'))
    return { notice: version.content, draft: notice.state !== 'approved' }
  const { incident: record, rows, items } = await incidentFileById(ctx, incident.id)
  const entity = await getEntity(ctx, incident.entityId)
  const content = notice?.content ?? draftFrom(entity, record, rows, items, jstDateOf(ctx.now))
  return { notice: freeze(content, entity, await findClients(ctx.tx, incident.id)), draft: true }
}

/** Reveals one person for a preview, and writes that down. @throws INVALID when no person has that row */
async function allow(ctx: Ctx, { incidentId, row }: z.output<typeof PreviewLetter>): Promise<Preview> {
  const incident = await incidentById(ctx, incidentId, 'notice.read')
  await incidentById(ctx, incidentId, 'person.reveal')
  const person = await repository.findPreviewPerson(ctx.tx, incidentId, row)
  if (!person)
    throw new AppError('INVALID', {
      message: row === null ? 'notice.errors.nobodyToWriteTo' : 'notice.errors.noSuchRow',
      fields: { row: ['notice.errors.noSuchRow'] },
    })
  const text = await currentText(ctx, incident)
  await record(ctx, {
    action: 'notice.previewed',
    subject: { type: 'person', id: person.id },
    incidentId,
    data: { draft: text.draft },
  })
  const key = await incidentKey(ctx.tx, incidentId)
  return {
    ...text,
    number: incident.number,
    form: formOf(person),
    fields: openPerson(key, person.id, person.sealed),
  }
}

/** The letter as it will be printed. @throws INVALID when it would be held */
async function make({ number, notice, draft, form, fields }: Preview) {
  const bytes = await oneLetter(notice, form, recipientOf({ id: 'preview', code: NO_CODE }, fields, form.addressee), {
    draft,
  })
  return { name: `${number}-letter-preview.pdf`, contentType: 'application/pdf', bytes }
}

export const letterPreview: MadeFile<z.output<typeof PreviewLetter>, Preview> = { allow, make }
