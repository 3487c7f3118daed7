import { authorise, type Ctx } from '@/lib/door/context'
import { may, type Permission } from '@/lib/door/policy'
import { incidentBySlug } from '@/lib/incident/access'
import { progressOf } from '@/lib/notice/batch-queries'
import { type BatchRecord, findBatches } from '@/lib/notice/batch-repository'
import { choicesOf, summaryOf } from '@/lib/notice/client-choices'
import { findClients } from '@/lib/notice/client-repository'
import { writtenLetterCode } from '@/lib/notice/letter-code'
import { findLatestVersion, findNotice } from '@/lib/notice/repository'
import { isWithdrawn } from '@/lib/notice/verify/repository'
import { getEntity, listEntities } from '@/lib/organisation/queries'
import { personCounts } from '@/lib/person/for-letters'
import { fromDb } from '@/lib/platform/db-date'
import { mailServer } from '@/lib/platform/mail-server'
import { countMailableByClient, countWithAddress } from './mailable-repository'
import { settingForm, unknownBefore } from './model'
import { findBounced, findUnknown } from './outcome-repository'
import { countMails } from './sending-repository'
import { findSetting, findSettings } from './setting-repository'
import type { MailBatchView, MailSettingView, MailView } from './views'

/** Rows shown of the lists; the counts beside them are whole. */
const LISTED = 50

/** E-mail notices of an incident: who can get one, what is being sent, what came back. */
export async function mailView(ctx: Ctx, slug: string): Promise<MailView> {
  const incident = await incidentBySlug(ctx, slug, 'notice.read')
  const can = (permission: Permission) => may(ctx.actor, permission, { entityId: incident.entityId })
  const setting = await findSetting(ctx.tx, incident.entityId)
  const notice = await findNotice(ctx.tx, incident.id)
  const version = notice && (await findLatestVersion(ctx.tx, notice.id))
  const batches = await findBatches(ctx.tx, incident.id)
  const mails = batches.filter((batch) => batch.channel === 'mail')
  const ids = mails.map((batch) => batch.id)
  const { total } = await personCounts(ctx.tx, incident.id)
  const ofThisText = batches.filter((batch) => batch.noticeVersionId === version?.id)
  const approved = notice?.state === 'approved' && version
  const { clients } = await findClients(ctx.tx, incident.id)
  const counts = approved
    ? await countMailableByClient(ctx.tx, { incidentId: incident.id, noticeVersionId: version.id })
    : new Map()
  const choices = version ? choicesOf(version.content, clients, counts, ofThisText) : []
  const bounced = await findBounced(ctx.tx, ids, LISTED)
  const unknown = await findUnknown(ctx.tx, ids, unknownBefore(ctx.now), LISTED)
  const views: MailBatchView[] = []
  for (const [index, batch] of mails.entries()) views.push(await batchView(ctx, batch, mails.length - index))
  return {
    incident: { id: incident.id },
    hasServer: mailServer() !== null,
    setting: setting && {
      live: setting.live,
      from: `${setting.fromName} <${setting.fromAddress}>`,
      perMinute: setting.perMinute,
      trialAddresses: setting.trialAddresses.length,
    },
    people: total,
    withAddress: await countWithAddress(ctx.tx, incident.id),
    noticeState: notice?.state ?? null,
    toMail: choices.reduce((sum, { people }) => sum + people, 0),
    choices,
    withdrawn: version !== null && (await isWithdrawn(ctx.tx, version.id)),
    unfinished: summaryOf(choices).unfinished,
    batches: views,
    unknown: unknown.map(({ person, code, ...letter }) => ({
      ...letter,
      code: writtenLetterCode(code),
      row: person.rowNumber,
    })),
    bounced: bounced.map(({ person, code, returnedOn, ...letter }) => ({
      ...letter,
      code: writtenLetterCode(code),
      row: person.rowNumber,
      returnedOn: fromDb(returnedOn),
    })),
    may: { send: can('notice.send'), deliver: can('notice.recordDelivery'), manage: can('mail.manage') },
  }
}

async function batchView(ctx: Ctx, batch: BatchRecord, ordinal: number): Promise<MailBatchView> {
  const counts = await countMails(ctx.tx, batch.id, unknownBefore(ctx.now))
  return {
    id: batch.id,
    ordinal,
    versionNumber: batch.versionNumber,
    client: batch.client,
    counts,
    progress: progressOf(batch, ctx.now),
    failure: batch.failure?.split('.').at(-1) ?? null,
    createdAt: batch.createdAt,
  }
}

/** Every entity with how it sends mail. */
export async function mailSettingsView(ctx: Ctx) {
  authorise(ctx, 'mail.manage')
  const settings = new Map((await findSettings(ctx.tx)).map((setting) => [setting.entityId, setting]))
  const entities = await listEntities(ctx)
  return {
    hasServer: mailServer() !== null,
    entities: entities.map(({ id, name, active }) => {
      const setting = settings.get(id)
      return { id, name, active, from: setting?.fromAddress ?? null, live: setting?.live ?? false }
    }),
  }
}

/** The settings of one entity, or what they could begin with. @throws NOT_FOUND */
export async function mailSettingView(ctx: Ctx, entityId: string): Promise<MailSettingView> {
  authorise(ctx, 'mail.manage')
  const { id, name, mailDomains, deskEmail } = await getEntity(ctx, entityId)
  const setting = await findSetting(ctx.tx, id)
  const blank = {
    fromName: name,
    fromAddress: deskEmail ?? '',
    replyTo: null,
    bounceAddress: null,
    trialAddresses: [],
    perMinute: 60,
  }
  return {
    entity: { id, name, mailDomains },
    hasServer: mailServer() !== null,
    saved: setting !== null,
    live: setting?.live ?? false,
    version: setting?.version ?? 0,
    form: settingForm(setting ?? blank),
    trialAddresses: setting?.trialAddresses ?? [],
  }
}
