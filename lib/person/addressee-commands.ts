import { type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { openIncident } from '@/lib/incident/guards'
import { incidentKey } from '@/lib/platform/incident-key'
import type { Addressee } from './choices'
import { letterCheckOnFonts } from './letter-check'
import { findPerson, updateAddressee } from './repository'
import { openPerson } from './vault'

/** Whom the letter about a person speaks to from now on. @throws NOT_FOUND for a person of another incident */
export async function changeAddressee(
  ctx: Ctx,
  { incidentId, personId, addressee }: { incidentId: string; personId: string; addressee: Addressee },
): Promise<void> {
  await openIncident(ctx, incidentId, 'person.edit')
  const person = found(await findPerson(ctx.tx, personId))
  found(person.incidentId === incidentId || null)
  const fields = openPerson(await incidentKey(ctx.tx, incidentId), personId, person.sealed)
  const { fitsWindow } = letterCheckOnFonts()(fields, addressee)
  await updateAddressee(ctx.tx, personId, { addressee, fitsWindow })
  await record(ctx, {
    action: 'person.changed',
    subject: { type: 'person', id: personId },
    incidentId,
    data: { fields: ['addressee'], addressee },
  })
}
