import type { LetterMeta } from './compiled-template'

/** A text string in UTF-16BE with byte order mark (ISO 32000-2, 7.9.2.2), in hexadecimal. */
const textString = (text: string) => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

/** A date in universal time (ISO 32000-2, 7.9.4). */
const dateString = (date: Date) => `(D:${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z)`

/** The document information dictionary (ISO 32000-2, 14.3.3). */
export function informationDictionary({ title, author, date }: LetterMeta): string {
  const created = dateString(date)
  return `<</Title ${textString(title)}/Author ${textString(author)}/Producer(Todoke)/CreationDate ${created}/ModDate ${created}>>`
}
