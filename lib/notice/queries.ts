import { approvalOf } from '@/lib/approval/queries'
import type { Ctx } from '@/lib/door/context'
import { may } from '@/lib/door/policy'
import { type IncidentRef, incidentBySlug } from '@/lib/incident/access'
import { itemKey, itemLabel } from '@/lib/incident/data-items'
import { incidentFileById } from '@/lib/incident/queries'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { namesOf } from '@/lib/organisation/people-names'
import { entityOfIncident } from '@/lib/organisation/queries'
import { ADVICE } from './advice/advice'
import { adviceFor } from './advice/advice-for'
import { clientsNotIn, type RecordedClient } from './client'
import { findClients } from './client-repository'
import { uncheckedContacts } from './directory/queries'
import { missingForForms, withForms } from './form-texts'
import { type Clients, freeze } from './frozen'
import { lintFrozen, ownAddresses } from './lint/frozen-lint'
import { findWaivers } from './lint/repository'
import { offers } from './offers'
import { draftFrom } from './prefill'
import * as repository from './repository'
import { submissionProblems } from './submission'
import { formOfVariant, shownVariants, type Variant, variantsOf } from './variants'
import type { EditView, NoticeView, VariantView } from './views'

/** Variants that a text shown beside the editor can be switched between. */
const SHOWN_VARIANTS = 6

type Locale = 'ja' | 'en'

/** What the variants of a notice say of their items, for screens. */
const shown = (variant: Variant, clients: readonly RecordedClient[], locale: Locale): VariantView => ({
  key: variant.key,
  form: formOfVariant(variant),
  persons: variant.persons,
  client: clients.find(({ id }) => id === variant.client)?.name ?? null,
  labels: variant.items.map((item) => itemLabel(item, locale)),
  advice: adviceFor(
    variant,
    ADVICE.map((paragraph) => ({ ...paragraph, text: paragraph[locale] })),
  ).map((paragraph) => ({ labels: paragraph.items.map((item) => itemLabel(item, locale)), text: paragraph.text })),
})

/** The text of the notice: written, submitted, approved, and for whom in which forms. */
export async function textView(ctx: Ctx, slug: string, locale: Locale) {
  const incident = await incidentBySlug(ctx, slug, 'notice.read')
  const notice = await repository.findNotice(ctx.tx, incident.id)
  const variants = variantsOf(await repository.countForms(ctx.tx, incident.id))
  const version = notice && (await repository.findLatestVersion(ctx.tx, notice.id))
  const recorded = await findClients(ctx.tx, incident.id)
  return {
    incident,
    /** Persons on the list. */
    people: variants.reduce((sum, { persons }) => sum + persons, 0),
    variants: variants.map((variant) => shown(variant, recorded.clients, locale)),
    notice: notice && (await noticeState(ctx, incident, notice, version, variants, recorded)),
    may: offers(ctx, incident),
  }
}

async function noticeState(
  ctx: Ctx,
  incident: IncidentRef,
  notice: repository.NoticeRecord,
  version: repository.VersionRecord | null,
  variants: Variant[],
  recorded: Clients,
): Promise<NoticeView> {
  const approval = version && (await approvalOf(ctx.tx, 'noticeVersion', version.id))
  const names = await namesOf(ctx.tx, [notice.updatedById, version?.submittedById, approval?.decidedById])
  const name = (id: string | null | undefined) => (id ? (names.get(id) ?? null) : null)
  const draft = notice.state === 'draft' || notice.state === 'returned'
  const entity = await entityOfIncident(ctx, incident)
  const current = freeze(notice.content, entity, recorded)
  const frozen = draft || !version ? current : version.content
  const problems = draft
    ? { ...submissionProblems(current, variants, ownAddresses(entity)), ...(await uncheckedContacts(ctx, variants)) }
    : {}
  return {
    state: notice.state,
    version: notice.version,
    content: notice.content,
    frozen,
    lacks: draft ? [] : missingForForms(frozen.content, variants),
    lacksClients: draft ? [] : clientsNotIn(frozen, variants, recorded),
    updatedAt: notice.updatedAt,
    updatedBy: name(notice.updatedById),
    problems: Object.entries(problems).map(([field, messages]) => ({ field, messages })),
    submitted: version && {
      id: version.id,
      number: version.number,
      sha256: version.contentSha256,
      at: version.submittedAt,
      by: name(version.submittedById),
      canDecide:
        may(ctx.actor, 'notice.decide', { entityId: incident.entityId, authorId: version.submittedById }) &&
        may(ctx.actor, 'notice.decide', { entityId: incident.entityId, authorId: version.lastAuthorId }),
      decidedBy: name(approval?.decidedById),
      decidedAt: approval?.decidedAt ?? null,
      comment: approval?.comment ?? null,
      warnings:
        notice.state === 'submitted' ? lintFrozen(version.content, variants, ownAddresses(entity)).warnings : [],
      waivers: notice.state === 'approved' ? await findWaivers(ctx.tx, version.id) : [],
    },
  }
}

/** What the editor of the text needs: the text or a first draft of it, and what the letter adds to it. */
export async function editView(ctx: Ctx, slug: string, locale: Locale): Promise<EditView> {
  const incident = await incidentBySlug(ctx, slug, 'notice.write')
  const notice = await repository.findNotice(ctx.tx, incident.id)
  const { incident: record, rows, items } = await incidentFileById(ctx, incident.id)
  const entity = await entityOfIncident(ctx, incident)
  const draft = draftFrom(entity, record, rows, items, jstDateOf(ctx.now))
  const content = notice ? withForms(notice.content, draft) : draft
  const groups = await repository.countForms(ctx.tx, incident.id)
  const variants = variantsOf(
    groups.length > 0 ? groups : [{ itemCodes: rows.map(itemKey), addressee: 'self', language: 'ja', persons: 0 }],
  )
  const recorded = await findClients(ctx.tx, incident.id)
  const { content: _, ...frozen } = freeze(content, entity, recorded)
  return {
    incidentId: incident.id,
    slug,
    isNew: notice === null,
    state: notice?.state ?? 'draft',
    version: notice?.version ?? 0,
    content,
    frozen,
    domains: ownAddresses(entity),
    variants: shownVariants(variants, SHOWN_VARIANTS).map((variant) => shown(variant, recorded.clients, locale)),
    people: groups.reduce((sum, group) => sum + group.persons, 0),
    mayReveal: offers(ctx, incident).preview,
  }
}
