/** What a desk is for, by the words of its Japanese name; the first that fits. */
const DESKS: [RegExp, string][] = [
  [/個人情報|個人データ|プライバシー/u, 'Personal data enquiry desk'],
  [/患者/u, 'Patient enquiry desk'],
  [/お客[様さ]|カスタマー/u, 'Customer enquiry desk'],
]

/** A name for the desk that readers of English can ask for. Somebody reads and changes it. */
export const englishDeskName = (name: string): string =>
  DESKS.find(([pattern]) => pattern.test(name))?.[1] ?? 'Enquiry desk'

const TIME = /(午前|午後)?(\d{1,2})(?:時半|[時:](?:(\d{2})分?)?)/u
const SPAN = new RegExp(`${TIME.source}(?:から|[~〜～\\-–—])${TIME.source}(?:まで)?`, 'u')
const WEEKDAYS = /平日|月曜日?(?:から|[~〜～\-・])金曜日?(?:まで)?|月[~〜～-]金/u
const EVERY_DAY = /毎日|年中無休|土日祝日?も?受付/u
const WEEKEND_OFF = /土日祝日?(?:・年末年始)?(?:を除く|は?休み)/u
const HOLIDAYS_OFF = /(?:土日)?祝日?(?:・年末年始)?(?:を除く|は?休み)/u

const written = (text: string, half: string | undefined, hour: string, minutes: string | undefined): string => {
  const late = half === '午後' && Number(hour) < 12 ? 12 : 0
  return `${Number(hour) + late}:${minutes ?? (text.includes('時半') ? '30' : '00')}`
}

/**
 * Hours such as 平日 9時00分から17時30分まで（祝日・年末年始を除く）, in English.
 * @returns '' when anything in them is not understood for certain: then somebody has to write them
 */
export function englishHours(hours: string): string {
  const plain = hours.normalize('NFKC').replace(/[\s、,()。]/gu, '')
  const span = SPAN.exec(plain)
  if (!span) return ''
  const [whole, ...parts] = span
  const cut = whole.search(/から|[~〜～\-–—]/u)
  const [from, to] = [whole.slice(0, cut), whole.slice(cut)]
  const rest = plain.replace(whole, '')
  const weekdays = WEEKDAYS.test(rest) || WEEKEND_OFF.test(rest)
  const everyDay = EVERY_DAY.test(rest)
  if (weekdays === everyDay) return ''
  const unread = rest.replace(WEEKDAYS, '').replace(EVERY_DAY, '').replace(HOLIDAYS_OFF, '')
  if (unread !== '') return ''
  const off = HOLIDAYS_OFF.exec(rest)?.[0]
  const [half, hour, minutes, lateHalf, lateHour, lateMinutes] = parts
  return [
    weekdays ? 'Monday to Friday' : 'Every day',
    `, ${written(from, half, hour ?? '', minutes)} to ${written(to, lateHalf, lateHour ?? '', lateMinutes)}`,
    off ? `, except public holidays${off.includes('年末年始') ? ' and the New Year holidays' : ''}` : '',
  ].join('')
}
