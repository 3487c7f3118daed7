import type { Ctx } from '@/lib/door/context'
import { may } from '@/lib/door/policy'
import { namesOf } from '@/lib/organisation/people-names'
import { heldDocuments } from './documents'
import { type Facts, factsOf } from './facts'
import { findWaivers } from './repository'
import type { DocumentRef, ListedDocument, Mismatch, Waiver } from './views'

/** Frozen or published: somebody has it, or is about to sign it. A draft follows its author. */
export const isFixed = ({ state }: DocumentRef) => state !== 'draft' && state !== 'returned'

/** An incident's documents beside its facts, with what differs and what a manager let stand. */
export async function consistencyOf(
  ctx: Ctx,
  slug: string,
): Promise<{ incidentId: string; facts: Facts; documents: ListedDocument[]; open: number; mayWaive: boolean }> {
  const { file, documents } = await heldDocuments(ctx, slug)
  const { incident } = file
  const waivers = await findWaivers(ctx.tx, incident.id)
  const names = await namesOf(
    ctx.tx,
    waivers.map(({ decidedById }) => decidedById),
  )
  const waiverOf = (document: DocumentRef, mismatch: Mismatch): Waiver | null => {
    const waiver = waivers.find(
      (one) =>
        one.documentId === document.id &&
        one.fact === mismatch.fact &&
        one.documentValue === mismatch.documentValue &&
        one.factValue === mismatch.factValue,
    )
    return waiver ? { reason: waiver.reason, by: names.get(waiver.decidedById) ?? '', at: waiver.decidedAt } : null
  }
  const listed = documents.map(({ document, mismatches }) => ({
    document,
    mismatches: mismatches.map((mismatch) => ({ ...mismatch, waiver: waiverOf(document, mismatch) })),
  }))
  return {
    incidentId: incident.id,
    facts: factsOf(file),
    documents: listed,
    open: listed
      .filter(({ document }) => isFixed(document))
      .reduce((sum, { mismatches }) => sum + mismatches.filter(({ waiver }) => !waiver).length, 0),
    mayWaive: incident.state === 'open' && may(ctx.actor, 'fact.waive', { entityId: incident.entityId }),
  }
}

/** Documents out of the house, or about to be, that say something else than the facts: for a warning on other pages. */
export async function wrongDocuments(ctx: Ctx, slug: string): Promise<ListedDocument[]> {
  const { documents } = await consistencyOf(ctx, slug)
  return documents.filter(
    ({ document, mismatches }) => isFixed(document) && mismatches.some(({ waiver }) => waiver === null),
  )
}
