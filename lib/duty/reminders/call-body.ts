import type { Words } from '@/lib/door/words'
import { type CalendarDate, daysBetween, weekday } from '@/lib/law/calendar/calendar-date'
import { type About, headline, missingItems } from './text'

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

/** Slack reads these three as markup. */
const slackText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const linesOf = (about: About, today: CalendarDate, words: Words) => {
  const missing = missingItems(about, words).map(({ item, title }) =>
    words.t('reminder.mail.missingItem', { item, title }),
  )
  return {
    head: headline(about, today, words),
    entity: about.entityName,
    missing: missing.length === 0 ? words.t('reminder.mail.nothingMissing') : missing.join('\n'),
    open: words.t('reminder.call.open'),
  }
}

/** Our own shape: `README.md` of this room describes each field. */
function plainCall(about: About, step: string, today: CalendarDate, words: Words, at: Date) {
  const day = about.dueOn ?? about.lookOn
  return {
    type: 'duty.reminder',
    at: at.toISOString(),
    step,
    incident: { number: about.number, entity: about.entityName, url: about.url },
    duty: {
      kind: about.kind,
      name: words.t(`duty.kind.${about.kind}`),
      binding: about.binding,
      dueOn: about.dueOn,
      lookAgainOn: about.dueOn ? null : about.lookOn,
      weekday: WEEKDAYS[weekday(day)],
      daysLeft: daysBetween(today, day),
    },
    missing: missingItems(about, words),
    text: headline(about, today, words),
  }
}

/** What Slack's incoming webhooks take: a plain text for notifications and the same as blocks. */
function slackCall(about: About, today: CalendarDate, words: Words) {
  const { head, entity, missing, open } = linesOf(about, today, words)
  const text = `*${slackText(head)}*\n${slackText(entity)}\n${slackText(missing)}\n<${about.url}|${slackText(open)}>`
  return { text: slackText(head), blocks: [{ type: 'section', text: { type: 'mrkdwn', text: text.slice(0, 3000) } }] }
}

/** What the incoming webhooks of Teams (its workflows) take: one Adaptive Card. */
function teamsCall(about: About, today: CalendarDate, words: Words) {
  const { head, entity, missing, open } = linesOf(about, today, words)
  const block = (text: string, more: object = {}) => ({ type: 'TextBlock', text, wrap: true, ...more })
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: [block(head, { weight: 'Bolder', size: 'Medium' }), block(entity), block(missing)],
          actions: [{ type: 'Action.OpenUrl', title: open, url: about.url }],
        },
      },
    ],
  }
}

/** The body of a call, in the shape its receiver takes. */
export function callBody(
  shape: string,
  about: About,
  step: string,
  today: CalendarDate,
  words: Words,
  at: Date,
): string {
  if (shape === 'slack') return JSON.stringify(slackCall(about, today, words))
  if (shape === 'teams') return JSON.stringify(teamsCall(about, today, words))
  return JSON.stringify(plainCall(about, step, today, words, at))
}
