import type { Actor } from '@/lib/door/actor'
import { as } from '@/lib/door/testing/actors'
import { decideNotice, saveNotice, submitNotice } from '@/lib/notice/commands'
import { createBatch } from '@/lib/notice/print/batch-commands'
import { editView } from '@/lib/notice/queries'
import type { LetterForm } from '@/lib/notice/variants'
import type { PersonFields } from '@/lib/person/choices'
import { letterCheckOnFonts } from '@/lib/person/letter-check'
import { anIncident } from '@/lib/person/testing/an-import'
import { sealPerson } from '@/lib/person/vault'
import { prisma } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { incidentKey } from '@/lib/platform/incident-key'
import { checkedContacts } from './checked-contacts'

const NOBODY: PersonFields = {
  name: '',
  nameKana: '',
  honorific: '',
  postalCode: '980-0811',
  address: '宮城県仙台市青葉区一番町3-7-1',
  building: '',
  phone: '',
  email: '',
  memberId: '',
}

type Person = Partial<PersonFields> & { items?: string[] } & Partial<
    Pick<LetterForm, 'addressee' | 'language' | 'client'>
  >

/** Puts people on the list of an incident, rows numbered from 2 as in a file with a header; returns their ids. */
export async function withPersons(incidentId: string, people: Person[], firstRow = 2): Promise<string[]> {
  const key = await incidentKey(prisma(), incidentId)
  const check = letterCheckOnFonts()
  const rows = people.map(
    ({ items = ['name', 'address'], addressee = 'self', language = 'ja', client, ...person }, i) => {
      const id = newId()
      const fields = { ...NOBODY, name: `氏名 ${firstRow + i}`, ...person }
      return {
        id,
        incidentId,
        rowNumber: firstRow + i,
        sealed: sealPerson(key, id, fields),
        identity: Buffer.from(id),
        itemCodes: items,
        addressee,
        language,
        entrustorId: client ?? null,
        hasEmail: fields.email !== '',
        letterIssue: check(fields, addressee).issues[0]?.code ?? null,
      }
    },
  )
  await prisma().person.createMany({ data: rows })
  return rows.map((row) => row.id)
}

/** Corrects a person as the form does. */
export async function putRight(incidentId: string, personId: string, person: Person): Promise<void> {
  const key = await incidentKey(prisma(), incidentId)
  const sealed = sealPerson(key, personId, { ...NOBODY, name: '訂正 太郎', ...person })
  await prisma().person.update({ where: { id: personId }, data: { sealed, letterIssue: null } })
}

/** Saves the draft as it is proposed, with a contact directory that somebody checked today. */
export async function drafted(author: Actor, incident: { incidentId: string; slug: string }): Promise<number> {
  await checkedContacts(author.id ?? '')
  const { content, version } = await as(author).read((ctx) => editView(ctx, incident.slug, 'ja'))
  const { incidentId } = incident
  return (await as(author).write((ctx) => saveNotice(ctx, { incidentId, version, ...content }))).version
}

/** Drafted and submitted; returns the frozen version's id. */
export async function submitted(author: Actor, incident: { incidentId: string; slug: string }): Promise<string> {
  const version = await drafted(author, incident)
  const { incidentId } = incident
  return (await as(author).write((ctx) => submitNotice(ctx, { incidentId, version }))).versionId
}

/** An incident whose letter is approved, for these people. */
export async function approvedNotice(author: Actor, manager: Actor, entityId: string, people: Person[]) {
  const incident = await anIncident(author, entityId, ['name', 'address', 'cardFull'])
  await withPersons(incident.incidentId, people)
  const versionId = await submitted(author, incident)
  await as(manager).write((ctx) => decideNotice(ctx, { versionId, decision: 'approve', comment: '' }))
  return { ...incident, versionId }
}

export const requestedBatch = (actor: Actor, incidentId: string, lettersPerFile: number, entrustorId?: string) =>
  as(actor).write((ctx) =>
    createBatch(ctx, { incidentId, lettersPerFile, duplex: false, entrustorId: entrustorId ?? null }),
  )
