import type { Ctx } from '@/lib/door/context'
import { may, type Permission } from '@/lib/door/policy'
import type { IncidentRef } from '@/lib/incident/access'
import type { Offers } from './views'

/** What the screens of a notice offer the actor. */
export const offers = (ctx: Ctx, { entityId }: IncidentRef): Offers => {
  const can = (permission: Permission, fileKind?: string) => may(ctx.actor, permission, { entityId, fileKind })
  return {
    write: can('notice.write'),
    preview: can('notice.read') && can('person.reveal'),
    print: can('notice.print'),
    deliver: can('notice.recordDelivery'),
    fulfil: can('duty.fulfil'),
    download: can('file.download', 'letters'),
    editPersons: can('person.edit'),
  }
}
