import { type CalendarDate, formatDateEn, partsOf } from '@/lib/law/calendar/calendar-date'
import type { NotificationProgress } from './notification-progress-schema'

type Locale = 'ja' | 'en'

const NUMBER = new Intl.NumberFormat('ja-JP')

function day(date: CalendarDate, locale: Locale): string {
  const { year, month, day } = partsOf(date)
  return locale === 'ja' ? `${year}年${month}月${day}日` : formatDateEn(date)
}

/** Parts that say nothing while they are zero are left out. */
const PARTS: { of: keyof Omit<NotificationProgress, 'asOf' | 'measures'>; ja: string; en: string; always?: true }[] = [
  { of: 'persons', ja: '対象 #人', en: '# affected', always: true },
  { of: 'posted', ja: '発送 #通', en: '# letters posted', always: true },
  { of: 'mailed', ja: '電子メール #通', en: '# e-mails sent' },
  { of: 'returned', ja: '返戻 #通', en: '# letters returned', always: true },
  { of: 'bounced', ja: '不達メール #通', en: '# e-mails bounced' },
  { of: 'reprinted', ja: '再発送 #通', en: '# letters sent again' },
  { of: 'reached', ja: '到達 #人', en: '# people reached', always: true },
  { of: 'notReached', ja: '未到達 #人', en: '# not reached', always: true },
  { of: 'substituted', ja: '代替措置 #人', en: '# by substitute measure' },
]

const MEASURE = { publication: { ja: '公表', en: 'publication' }, desk: { ja: '窓口設置', en: 'contact desk' } }

/** 本人への通知の状況（2026年5月7日現在） */
export const progressTitle = ({ asOf }: Pick<NotificationProgress, 'asOf'>, locale: Locale): string =>
  locale === 'ja' ? `本人への通知の状況（${day(asOf, 'ja')}現在）` : `Notices to the persons (as of ${day(asOf, 'en')})`

/** 対象 3,214人、発送 3,214通、返戻 3通、… : the numbers as a report prints them. */
export function progressText(progress: NotificationProgress, locale: Locale): string {
  const numbers = PARTS.filter(({ of, always }) => always || progress[of] > 0).map((part) =>
    part[locale].replace('#', NUMBER.format(progress[part.of])),
  )
  const measures = progress.measures.map(({ kind, startedOn, endedOn }) => {
    const until = endedOn ? day(endedOn, locale) : ''
    return locale === 'ja'
      ? `${MEASURE[kind].ja} ${day(startedOn, 'ja')}から${until && `${until}まで`}`
      : `${MEASURE[kind].en} from ${day(startedOn, 'en')}${until && ` to ${until}`}`
  })
  return [...numbers, ...measures].join(locale === 'ja' ? '、' : ', ')
}
