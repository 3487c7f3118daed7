import { approvalOf } from '@/lib/approval/queries'
import { type Ctx, found } from '@/lib/door/context'
import { incidentBySlug } from '@/lib/incident/access'
import { itemLabel } from '@/lib/incident/data-items'
import { namesOf } from '@/lib/organisation/people-names'
import { clientIn } from './client'
import * as repository from './repository'
import { formOfVariant, variantsOf } from './variants'
import { changesOf } from './version-changes'
import { countByVersion, findWithdrawals } from './version-repository'
import type { VersionRow, VersionsView } from './views'

/** Groups of readers that the text can be switched between. */
const SHOWN_READERS = 50

/**
 * Every version of the letter that was ever submitted, and one of them to read: its text in every form, and what
 * it changed in the one before.
 * @param number the version to read; null: the newest
 */
export async function versionsView(
  ctx: Ctx,
  slug: string,
  number: number | null,
  locale: 'ja' | 'en',
): Promise<VersionsView> {
  const incident = await incidentBySlug(ctx, slug, 'notice.read')
  const notice = await repository.findNotice(ctx.tx, incident.id)
  const versions = notice ? await repository.findVersions(ctx.tx, notice.id) : []
  const rows = notice ? await rowsOf(ctx, notice.id, versions) : []
  const shown = number === null ? versions[0] : found(versions.find((version) => version.number === number) ?? null)
  if (!shown) return { rows, shown: null }
  const before = versions.find((version) => version.number === shown.number - 1)
  const variants = variantsOf(await repository.countForms(ctx.tx, incident.id))
  return {
    rows,
    shown: {
      number: shown.number,
      sha256: shown.contentSha256,
      intact: shown.intact,
      content: shown.content,
      readers: variants.slice(0, SHOWN_READERS).map((variant) => ({
        key: variant.key,
        form: formOfVariant(variant),
        persons: variant.persons,
        labels: variant.items.map((item) => itemLabel(item, locale)),
        client: clientIn(shown.content, variant)?.name ?? null,
      })),
      before: before?.number ?? null,
      changes: before ? changesOf(before.content, shown.content) : [],
    },
  }
}

async function rowsOf(ctx: Ctx, noticeId: string, versions: repository.VersionRecord[]): Promise<VersionRow[]> {
  const counts = new Map((await countByVersion(ctx.tx, noticeId)).map((count) => [count.id, count]))
  const withdrawals = new Map((await findWithdrawals(ctx.tx, noticeId)).map((row) => [row.noticeVersionId, row]))
  const approvals = new Map<string, Awaited<ReturnType<typeof approvalOf>>>()
  for (const { id } of versions) approvals.set(id, await approvalOf(ctx.tx, 'noticeVersion', id))
  const names = await namesOf(ctx.tx, [
    ...versions.map((version) => version.submittedById),
    ...[...approvals.values()].map((approval) => approval?.decidedById),
    ...[...withdrawals.values()].map((row) => row.withdrawnById),
  ])
  const name = (id: string | null | undefined) => (id ? (names.get(id) ?? null) : null)
  return versions.map((version) => {
    const approval = approvals.get(version.id)
    const withdrawal = withdrawals.get(version.id)
    const { printed = 0, mailed = 0, posted = 0 } = counts.get(version.id) ?? {}
    return {
      number: version.number,
      sha256: version.contentSha256,
      submittedAt: version.submittedAt,
      submittedBy: name(version.submittedById),
      decision: approval?.state ?? 'voided',
      decidedAt: approval?.decidedAt ?? null,
      decidedBy: name(approval?.decidedById),
      comment: approval?.comment ?? null,
      printed,
      mailed,
      posted,
      withdrawn: withdrawal
        ? { at: withdrawal.withdrawnAt, by: name(withdrawal.withdrawnById), reason: withdrawal.reason }
        : null,
    }
  })
}
