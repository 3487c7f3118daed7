import type { Words } from '@/lib/door/words'
import { type ReportItemNumber, reportItem } from '@/lib/law/appi/report-items'
import { type CalendarDate, daysBetween, formatDateEn, formatDateJa } from '@/lib/law/calendar/calendar-date'
import type { DutyKind } from '@/lib/law/duties'

/**
 * What a reminder is about. Never the title of the incident nor anything of the persons concerned: a mail lies about, and
 * a title may hold a name.
 */
export type About = {
  number: string
  entityName: string
  kind: DutyKind
  binding: string
  /** the last day in time; null where the law counts no days, and `lookOn` is the day to look again */
  dueOn: CalendarDate | null
  lookOn: CalendarDate
  /** numbers of the items still under investigation */
  missing: readonly number[]
  url: string
}

export const writtenDay = (date: CalendarDate, { locale }: Words): string =>
  locale === 'ja' ? formatDateJa(date) : formatDateEn(date)

/** `あと3日`, `今日`, `2日超過` */
export function remaining({ dueOn, lookOn }: Pick<About, 'dueOn' | 'lookOn'>, today: CalendarDate, { t }: Words) {
  const days = daysBetween(today, dueOn ?? lookOn)
  const family = dueOn ? 'due' : 'look'
  if (days === 0) return t(`reminder.${family}.today`)
  return days > 0 ? t(`reminder.${family}.left`, { days }) : t(`reminder.${family}.over`, { days: -days })
}

export const missingItems = ({ missing }: Pick<About, 'missing'>, { locale }: Words) =>
  missing.map((item) => ({ item, title: reportItem(item as ReportItemNumber).title[locale] }))

/** One line that says it all, for subjects, chats and lists. */
export const headline = (about: About, today: CalendarDate, words: Words): string =>
  words.t('reminder.headline', {
    number: about.number,
    duty: words.t(`duty.kind.${about.kind}`),
    day: writtenDay(about.dueOn ?? about.lookOn, words),
    remaining: remaining(about, today, words),
  })

/** The mail to one person. */
export function reminderMail(
  about: About,
  to: { name: string; role: string; others: readonly { name: string; role: string }[] },
  today: CalendarDate,
  words: Words,
): { subject: string; text: string } {
  const { t } = words
  const missing = missingItems(about, words)
  const binding = about.dueOn ? about.binding : 'promptly'
  const lines = [
    t('reminder.mail.dear', { name: to.name }),
    '',
    t(`reminder.mail.because.${to.role}`),
    '',
    t('reminder.mail.number', { number: about.number, entity: about.entityName }),
    t('reminder.mail.duty', { duty: t(`duty.kind.${about.kind}`) }),
    t(`reminder.mail.day.${about.dueOn ? 'due' : 'look'}`, {
      day: writtenDay(about.dueOn ?? about.lookOn, words),
      remaining: remaining(about, today, words),
    }),
    t(`reminder.mail.binding.${binding}`),
    '',
    missing.length === 0 ? t('reminder.mail.nothingMissing') : t('reminder.mail.missing', { count: missing.length }),
    ...missing.map(({ item, title }) => t('reminder.mail.missingItem', { item, title })),
    '',
    t(`reminder.mail.next.${about.kind}`),
    about.url,
    '',
    to.others.length === 0
      ? t('reminder.mail.toYouAlone')
      : t('reminder.mail.alsoTo', {
          people: to.others
            .map(({ name, role }) => t('reminder.mail.person', { name, role: t(`reminder.role.${role}`) }))
            .join(t('reminder.mail.comma')),
        }),
    '',
    t('reminder.mail.footer'),
  ]
  return { subject: headline(about, today, words), text: `${lines.join('\n')}\n` }
}
