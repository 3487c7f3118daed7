import { authorise, type Ctx } from '@/lib/door/context'
import type { Work } from '@/lib/door/job'
import { record } from '@/lib/door/record'
import { wordsIn } from '@/lib/door/words'
import { unknownItemsOf } from '@/lib/incident/unknown-items'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { absencesOn, colleagues } from '@/lib/organisation/colleagues'
import { env } from '@/lib/platform/env'
import { callBody } from './call-body'
import { type Planned, plan } from './plan'
import * as repository from './repository'
import { anchorOf } from './schedule'
import { sendMessages } from './send-messages'
import { type About, headline, reminderMail } from './text'

/** Duties looked at in one transaction. */
const PAGE = 200

type Hooks = Awaited<ReturnType<typeof repository.findHooks>>
type Page = {
  last: string | null
  messages: repository.NewMessage[]
  current: repository.Current[]
}

/** Nothing is left of a transaction that found nothing to do. */
class NothingToDo extends Error {}

/**
 * Makes the reminders that are owed now. Any number of workers may do it at once, and again: a reminder's key is taken
 * only once.
 */
export async function planReminders(work: Work): Promise<void> {
  let after: string | null = null
  do {
    const page: Page = await work.read((ctx) => pageOf(ctx, after))
    await keep(work, page)
    after = work.stopping.aborted ? null : page.last
  } while (after)
}

/** The job: whatever is made now may leave now. */
export async function remind(work: Work): Promise<void> {
  await planReminders(work)
  await sendMessages(work)
}

async function pageOf(ctx: Ctx, after: string | null): Promise<Page> {
  authorise(ctx, 'message.send')
  const duties = await repository.findOpenDuties(ctx.tx, after, PAGE)
  const today = jstDateOf(ctx.now)
  const [absences, hooks, made] = [
    await absencesOn(ctx, today),
    await repository.findHooks(ctx.tx),
    await repository.findMade(
      ctx.tx,
      duties.map(({ id }) => id),
    ),
  ]
  const reminded = new Set(made.map(({ dutyId }) => dutyId))
  const deeds = await repository.findDeeds(
    ctx.tx,
    [...new Set(duties.filter(({ id }) => reminded.has(id)).map(({ incidentId }) => incidentId))],
    new Date(Math.min(...made.map(({ at }) => at.getTime()), ctx.now.getTime())),
  )
  const people = await colleagues(ctx, [
    ...duties.flatMap(({ incident }) => [incident.ownerId, incident.managerId, incident.createdById]).filter(isText),
    ...absences.map(({ deputyId }) => deputyId),
  ])
  const unknown = await unknownItemsOf(ctx, [...new Set(duties.map(({ incidentId }) => incidentId))])
  const keys = new Set(made.map(({ key }) => key))
  const page: Page = { last: duties.length < PAGE ? null : (duties.at(-1)?.id ?? null), messages: [], current: [] }
  for (const duty of duties) {
    const planned = plan(duty, duty.incident, { people, absences, hooks, made, deeds }, ctx.now)
    const anchor = anchorOf(duty)
    if (anchor) page.current.push({ dutyId: duty.id, anchor, step: planned?.step.step ?? null })
    if (planned)
      page.messages.push(
        ...messagesOf(duty, planned, unknown.get(duty.incidentId) ?? [], hooks, ctx.now).filter(
          ({ key }) => !keys.has(key),
        ),
      )
  }
  return page
}

const isText = (id: string | null): id is string => id !== null

function messagesOf(
  duty: repository.RemindedDuty,
  planned: Planned,
  missing: number[],
  hooks: Hooks,
  now: Date,
): repository.NewMessage[] {
  const today = jstDateOf(now)
  const { incident } = duty
  const about: About = {
    number: incident.number,
    entityName: incident.entity.name,
    kind: duty.kind,
    binding: duty.binding,
    dueOn: duty.dueOn,
    lookOn: planned.step.anchor,
    missing,
    url: new URL(`/incidents/${incident.slug}`, env().AUTH_URL).href,
  }
  const common = { incidentId: duty.incidentId, dutyId: duty.id, step: planned.step.step, createdAt: now }
  const mails = planned.mails.map(({ person, role, key, sendAt }) => {
    const others = planned.mails
      .filter((other) => other.person.id !== person.id)
      .map((other) => ({ name: other.person.name, role: other.role }))
    const { subject, text } = reminderMail(about, { name: person.name, role, others }, today, wordsIn(person.language))
    return { ...common, key, sendAt, channel: 'mail', userId: person.id, recipientRole: role, subject, body: text }
  })
  const calls = planned.calls.map(({ hook, key, sendAt }) => {
    const { shape, language } = hooks.find(({ id }) => id === hook.id) ?? { shape: 'json', language: 'ja' }
    const words = wordsIn(language)
    return {
      ...common,
      key,
      sendAt,
      channel: 'webhook',
      webhookId: hook.id,
      subject: headline(about, today, words),
      body: callBody(shape, about, common.step, today, words, now),
    }
  })
  return [...mails, ...calls]
}

/** Writes a page down, with one line in the log if there was anything. */
async function keep(work: Work, page: Page): Promise<void> {
  try {
    await work.write(async (ctx) => {
      authorise(ctx, 'message.send')
      const dropped = await repository.dropOutdated(ctx.tx, page.current)
      const fulfilled = await repository.dropFulfilled(ctx.tx)
      const made = page.messages.length > 0 ? await repository.insertMessages(ctx.tx, page.messages) : 0
      if (made + dropped + fulfilled === 0) throw new NothingToDo()
      await record(ctx, {
        action: made > 0 ? 'message.made' : 'message.dropped',
        subject: { type: 'job', id: work.jobId },
        data: { made, dropped: dropped + fulfilled },
      })
    })
  } catch (error) {
    if (!(error instanceof NothingToDo)) throw error
  }
}
