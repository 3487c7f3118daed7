import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { incidentById } from '@/lib/incident/access'
import { entrustorOf } from '@/lib/incident/entrustor-names'
import { openIncident } from '@/lib/incident/guards'
import { newId } from '@/lib/platform/id'
import { incidentKey } from '@/lib/platform/incident-key'
import { findByIdentity } from './bulk-repository'
import { PERSON_FIELDS, type PersonFields } from './choices'
import { identityMark } from './identity'
import { incidentItems } from './incident-items'
import { letterCheckOnFonts } from './letter-check'
import type { RevealedPerson } from './model'
import { deletePerson, findPerson, insertPerson, type PersonRow, updatePerson } from './repository'
import {
  type AddPerson,
  type EditPerson,
  type PersonForm,
  type RemovePerson,
  type RevealPerson,
  readerOf,
} from './schema'
import { judgePerson, type PersonDraft } from './validate'
import { openPerson, revisionOf, sealPerson } from './vault'

/** The person behind an id, of an incident that is still open. */
async function personToChange(ctx: Ctx, personId: string): Promise<PersonRow> {
  const { incidentId } = found(await findPerson(ctx.tx, personId))
  await openIncident(ctx, incidentId, 'person.edit')
  return found(await findPerson(ctx.tx, personId))
}

/** The form's values by the rules of a file's rows. @throws INVALID with a message per field */
async function draftOf(ctx: Ctx, incidentId: string, form: z.output<typeof PersonForm>): Promise<PersonDraft> {
  const fields = Object.fromEntries(PERSON_FIELDS.map((field) => [field, form[field]])) as PersonFields
  const items = await incidentItems(ctx, incidentId)
  if (form.itemCodes.some((item) => !items.includes(item)))
    throw new AppError('INVALID', {
      message: 'door.invalid',
      fields: { itemCodes: ['person.errors.itemNotInIncident'] },
    })
  const { addressee, language } = form
  const { draft, problems } = judgePerson(
    fields,
    form.itemCodes,
    { addressee, language },
    {
      letterCheck: letterCheckOnFonts(),
      nameExpected: true,
    },
  )
  if (draft) return draft
  const messages = problems.map(({ field, code, detail }): [string, string[]] => [
    field,
    [`person.problem.${code}${detail ? `?detail=${detail}` : ''}`],
  ])
  throw new AppError('INVALID', { message: 'door.invalid', fields: Object.fromEntries(messages) })
}

const event = (
  action: 'person.added' | 'person.changed' | 'person.removed' | 'person.revealed',
  person: { id: string; incidentId: string },
) => ({
  action,
  subject: { type: 'person', id: person.id },
  incidentId: person.incidentId,
})

/** Refuses somebody who is already on the list under another row. */
async function refuseDouble(ctx: Ctx, incidentId: string, identity: Buffer<ArrayBuffer>, ownId?: string) {
  const known = await findByIdentity(ctx.tx, incidentId, identity)
  if (known.some((person) => person.id !== ownId)) throw new AppError('RULE', 'person.errors.alreadyListed')
}

/** Adds one person by hand: the usual case of a clinic is one patient. @throws RULE when the list has them already */
export async function addPerson(ctx: Ctx, input: z.output<typeof AddPerson>): Promise<{ personId: string }> {
  const incident = await openIncident(ctx, input.incidentId, 'person.edit')
  const draft = await draftOf(ctx, incident.id, input)
  const entrustorId = await entrustorOf(ctx, incident, input.entrustorId)
  const key = await incidentKey(ctx.tx, incident.id)
  const identity = identityMark(key, draft.fields, entrustorId)
  await refuseDouble(ctx, incident.id, identity)
  const { fields, ...columns } = draft
  const id = newId()
  await insertPerson(ctx.tx, {
    id,
    incidentId: incident.id,
    sealed: sealPerson(key, id, fields),
    identity,
    ...columns,
    entrustorId,
    hasEmail: fields.email !== '',
  })
  await record(ctx, { ...event('person.added', { id, incidentId: incident.id }), data: { items: draft.itemCodes } })
  return { personId: id }
}

/** Corrects a person. The log names the fields that changed, not their values. @throws CONFLICT when saved meanwhile */
export async function editPerson(ctx: Ctx, input: z.output<typeof EditPerson>): Promise<{ personId: string }> {
  const person = await personToChange(ctx, input.personId)
  const sealed = Uint8Array.from(person.sealed)
  const draft = await draftOf(ctx, person.incidentId, input)
  const key = await incidentKey(ctx.tx, person.incidentId)
  const before = openPerson(key, person.id, sealed)
  const identity = identityMark(key, draft.fields, person.entrustorId)
  await refuseDouble(ctx, person.incidentId, identity, person.id)
  const { fields, ...columns } = draft
  const hasEmail = fields.email !== ''
  const saved =
    revisionOf(sealed) === input.revision &&
    (await updatePerson(
      ctx.tx,
      { id: person.id, sealed },
      { sealed: sealPerson(key, person.id, fields), identity, ...columns, hasEmail },
    ))
  if (!saved) throw new AppError('CONFLICT', 'person.errors.personChanged')
  const changed: string[] = [
    ...PERSON_FIELDS.filter((field) => before[field] !== fields[field]),
    ...(['addressee', 'language'] as const).filter((column) => person[column] !== draft[column]),
  ]
  await record(ctx, { ...event('person.changed', person), data: { fields: changed, items: draft.itemCodes } })
  return { personId: person.id }
}

/** Takes a person off the list. @throws RULE when a letter was made for them: then the list is part of the record */
export async function removePerson(ctx: Ctx, input: z.output<typeof RemovePerson>): Promise<{ incidentId: string }> {
  const person = await personToChange(ctx, input.personId)
  if (!(await deletePerson(ctx.tx, person.id))) throw new AppError('RULE', 'person.errors.hasLetters')
  await record(ctx, {
    ...event('person.removed', person),
    data: { rowNumber: person.rowNumber, items: person.itemCodes },
  })
  return { incidentId: person.incidentId }
}

/** A note that repeats the person's data would copy it into the log. */
const repeats = (note: string, fields: PersonFields) =>
  PERSON_FIELDS.some((field) => field !== 'honorific' && fields[field].length > 1 && note.includes(fields[field]))

/** Shows one person's data in the clear, for a purpose that is written down. The log gets the purpose, not the data. */
export async function revealPerson(ctx: Ctx, input: z.output<typeof RevealPerson>): Promise<RevealedPerson> {
  const person = found(await findPerson(ctx.tx, input.personId))
  await incidentById(ctx, person.incidentId, 'person.reveal')
  const fields = openPerson(await incidentKey(ctx.tx, person.incidentId), person.id, person.sealed)
  if (repeats(input.note, fields))
    throw new AppError('INVALID', { message: 'door.invalid', fields: { note: ['person.errors.noteNamesPerson'] } })
  await record(ctx, { ...event('person.revealed', person), data: { purpose: input.purpose, note: input.note } })
  return { fields, itemCodes: person.itemCodes, reader: readerOf(person), revision: revisionOf(person.sealed) }
}
