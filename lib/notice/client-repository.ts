import type { Tx } from '@/lib/platform/db'
import type { Clients } from './frozen'

/** The clients of an incident with the desks of their letters, and whether all of them were told. */
export async function findClients(tx: Tx, incidentId: string): Promise<Clients> {
  const row = await tx.incident.findUnique({
    where: { id: incidentId },
    select: {
      entrustment: true,
      entrustors: {
        orderBy: { position: 'asc' },
        select: {
          id: true,
          name: true,
          nameEn: true,
          letterSender: true,
          deskName: true,
          deskPhone: true,
          deskHours: true,
          deskEmail: true,
          deskNameEn: true,
          deskHoursEn: true,
        },
      },
    },
  })
  return { clients: row?.entrustors ?? [], told: row?.entrustment === 'entrusteeNotifiedEntrustor' }
}
