import type { Tx } from '@/lib/platform/db'
import type { Part } from './schema'

const PARTY = {
  entityId: true,
  part: true,
  personCount: true,
  entity: {
    select: {
      name: true,
      corporateNumber: true,
      postalCode: true,
      address: true,
      representative: true,
      contactName: true,
      contactDepartment: true,
      contactPhone: true,
    },
  },
} as const

/** The further entities of an incident, joint reporters first. */
export async function findParties(tx: Tx, incidentId: string) {
  const rows = await tx.incidentParty.findMany({
    where: { incidentId },
    orderBy: [{ part: 'desc' }, { createdAt: 'asc' }, { entityId: 'asc' }],
    select: PARTY,
  })
  return rows.map((row) => ({ ...row, part: row.part as Part }))
}

export type PartyRecord = Awaited<ReturnType<typeof findParties>>[number]

type NewParty = { incidentId: string; entityId: string; part: Part; personCount: number | null; createdAt: Date }

/** @returns false when the entity is one already */
export async function insertParty(tx: Tx, data: NewParty): Promise<boolean> {
  const { count } = await tx.incidentParty.createMany({ data: [data], skipDuplicates: true })
  return count === 1
}

/** @returns false when it is none any more */
export async function deleteParty(tx: Tx, at: { incidentId: string; entityId: string }): Promise<boolean> {
  const { count } = await tx.incidentParty.deleteMany({ where: at })
  return count === 1
}
