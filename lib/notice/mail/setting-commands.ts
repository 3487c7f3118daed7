import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { authorise, type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { savedMeanwhile } from '@/lib/incident/guards'
import { changedFields } from '@/lib/organisation/model'
import { getEntity } from '@/lib/organisation/queries'
import { newId } from '@/lib/platform/id'
import { type Mail, type MailOutcome, sendMail } from '@/lib/platform/mail'
import { mailServer } from '@/lib/platform/mail-server'
import { deliverableAddress, domainOf } from './mail-address'
import { senderOf } from './mail-of'
import { mayReceive, settingForm } from './model'
import type { SaveMailSetting, SwitchLive, TestMail } from './schema'
import { findSetting, insertSetting, updateSetting } from './setting-repository'
import { testMail } from './test-mail'
import type { TestOutcome } from './views'

const invalid = (field: string, message: string) =>
  new AppError('INVALID', { message: 'door.invalid', fields: { [field]: [message] } })

/**
 * Saves how an entity sends mail. The sender's domain is one that its people know it by. Whether mail is live is switched
 * apart.
 * @throws INVALID beside the address · CONFLICT with what somebody else saved
 */
export async function saveMailSetting(ctx: Ctx, input: z.output<typeof SaveMailSetting>): Promise<{ version: number }> {
  authorise(ctx, 'mail.manage')
  const { entityId, version, ...fields } = input
  const { mailDomains } = await getEntity(ctx, entityId)
  for (const field of ['fromAddress', 'replyTo', 'bounceAddress'] as const) {
    const address = fields[field]
    if (address && !mailDomains.includes(domainOf(address))) throw invalid(field, 'mail.errors.domain')
  }
  const before = await findSetting(ctx.tx, entityId)
  const row = { ...fields, updatedById: ctx.actor.id ?? '', updatedAt: ctx.now }
  const saved = before
    ? await updateSetting(ctx.tx, { entityId, version }, row)
    : await insertSetting(ctx.tx, { entityId, ...row })
  if (!saved) {
    const current = found(await findSetting(ctx.tx, entityId))
    throw await savedMeanwhile(ctx, { ...settingForm(current), version: current.version }, current)
  }
  await record(ctx, {
    action: 'mail.changed',
    subject: { type: 'entity', id: entityId },
    data: { changed: before ? changedFields(before, fields) : Object.keys(fields).sort() },
  })
  return { version: before ? version + 1 : 1 }
}

/**
 * Lets mail go to everybody, or only to the listed addresses again.
 * @throws RULE when no mail server is set · CONFLICT when the settings are not those that were shown
 */
export async function switchLive(ctx: Ctx, input: z.output<typeof SwitchLive>): Promise<void> {
  authorise(ctx, 'mail.manage')
  const { entityId, version, live } = input
  if (live && !mailServer()) throw new AppError('RULE', 'mail.errors.noServer')
  const before = found(await findSetting(ctx.tx, entityId))
  const row = { live, updatedById: ctx.actor.id ?? '', updatedAt: ctx.now }
  if (!(await updateSetting(ctx.tx, { entityId, version }, row)))
    throw await savedMeanwhile(ctx, { version: before.version }, before)
  await record(ctx, {
    action: 'mail.changed',
    subject: { type: 'entity', id: entityId },
    data: { changed: ['live'], live },
  })
}

const answerOf = (outcome: MailOutcome): TestOutcome['answer'] => {
  if (outcome.kind === 'lost') return outcome.why
  return outcome.status === 'outbox' ? 'outbox' : outcome.kind
}

/** A test on its way to one of the listed addresses. */
type PreparedTest = { entityId: string; mail: Mail }

async function prepareTest(ctx: Ctx, input: z.output<typeof TestMail>): Promise<PreparedTest> {
  authorise(ctx, 'mail.manage')
  const { entityId } = input
  const { name } = await getEntity(ctx, entityId)
  const setting = found(await findSetting(ctx.tx, entityId))
  const address = deliverableAddress(input.address)
  const onTrial = { live: false, trialAddresses: setting.trialAddresses }
  if (!address || !mayReceive(onTrial, address, false)) throw invalid('address', 'mail.errors.notListed')
  await record(ctx, { action: 'mail.changed', subject: { type: 'entity', id: entityId }, data: { test: 'begun' } })
  const mail = {
    ...senderOf(setting),
    to: { name: '', address },
    ...testMail(name),
    messageId: `test.${newId()}@${domainOf(setting.fromAddress)}`,
    date: ctx.now,
  }
  return { entityId, mail }
}

async function recordTest(ctx: Ctx, { entityId }: PreparedTest, outcome: MailOutcome): Promise<TestOutcome> {
  authorise(ctx, 'mail.manage')
  const { status } = outcome
  const answer = answerOf(outcome)
  await record(ctx, {
    action: 'mail.changed',
    subject: { type: 'entity', id: entityId },
    data: { test: answer, status },
  })
  return { answer, status }
}

/** Sends a test to one of the listed addresses and tells what the server said. */
export const testOfMail = {
  begin: prepareTest,
  run: ({ mail }: PreparedTest): Promise<MailOutcome> => sendMail(mail),
  end: recordTest,
}
