import { type CalendarDate, formatDateJa } from '@/lib/law/calendar/calendar-date'
import { adviceFor } from '@/lib/notice/advice/advice-for'
import type { FrozenNotice } from '@/lib/notice/schema'
import { orderedItems } from '@/lib/notice/variants'
import { frameOf, inOwnWords } from '@/lib/notice/wording'

type Part = { title: string; lines: string[] }

/** The advice is written for a letter that lies in the reader's hand. */
const asPublished = (text: string) =>
  text.replaceAll('本書の件', 'この件').replaceAll('本書やこの件', 'この件').replaceAll('本書', 'このお知らせ')

const written = ({ title, lines }: Part) => [title, ...lines.filter((line) => line !== '')].join('\n')

/**
 * The text that is published in place of letters that cannot reach their readers (law 26(2) proviso, guideline 3-5-4):
 * the notice's own items 1, 2, 4, 5 and 9, with every item that any of these readers lost. Nothing in it is about one
 * person, and no number of people.
 */
export function publicText(notice: FrozenNotice, itemCodes: readonly string[], publishedOn: CalendarDate): string {
  const { content, sender, desk, labels } = notice
  const frame = frameOf(content, { addressee: 'self', language: 'ja' })
  const items = orderedItems(itemCodes)
  const parts: Part[] = [
    { title: frame.overview, lines: [content.overview] },
    {
      title: frame.items,
      lines: [
        ...items.map((item) => `・${labels[item] ?? item.replace(/^own:/, '')}`),
        `（${content.readerWord}により異なります。）`,
      ],
    },
    { title: frame.cause, lines: [content.cause] },
    { title: frame.secondaryDamage, lines: [content.secondaryDamage] },
    { title: frame.other, lines: [] },
    {
      title: `【${frame.advice}】`,
      lines: adviceFor({ items, addressee: 'self' }, notice.advice).map(({ text }) => `・${inOwnWords(text, content)}`),
    },
    { title: `【${frame.genuine.title}】`, lines: [frame.genuine.text] },
    { title: `【${frame.whatWeDo}】`, lines: [content.whatWeDo] },
    { title: `【${frame.nextUpdate}】`, lines: [content.nextUpdate] },
    {
      title: `【${frame.contact}】`,
      lines: [
        desk.name,
        `${frame.phone}　${desk.phone}`,
        `${frame.hours}　${desk.hours}`,
        desk.email ? `${frame.email}　${desk.email}` : '',
        'ご自身が対象に含まれるかどうかも、この窓口にお問い合わせください。',
      ],
    },
  ].filter(({ title, lines }) => title === frame.other || lines.some((line) => line !== ''))
  return [
    formatDateJa(publishedOn).replace(/（.）$/u, ''),
    sender.name,
    content.title,
    content.opening,
    `このお知らせは、ご連絡先が分からない、又は文書が届かなかった${content.readerWord}への通知に代えて公表するものです（個人情報の保護に関する法律第26条第2項ただし書）。`,
    ...parts.map(written),
    content.closing,
  ]
    .filter((part) => part !== '')
    .map(asPublished)
    .join('\n\n')
}
