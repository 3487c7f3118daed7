import { JapaneseText } from '../../japanese-text'
import type { LetterMeta } from '../compiled-template'
import type { LetterPrinter } from '../letter-printer'
import type { Recipient } from '../recipient'
import { LETTER_WIDTH } from '../sheet'
import { LetterHead } from '../variant-page'

/** A letter of so many paragraphs: 3 take one page, 40 two, 60 three. */
export const letter = (paragraphs: number) => (
  <>
    <LetterHead date="2026年10月1日" sender={['株式会社見本商事', '代表取締役　見本　一郎']} />
    {Array.from(
      { length: paragraphs },
      (_, i) => `（${i + 1}）お客様の個人情報が漏えいした、又はそのおそれがあります。`,
    ).map((text) => (
      <JapaneseText key={text} width={LETTER_WIDTH} style={{ marginBottom: 12 }}>
        {text}
      </JapaneseText>
    ))}
  </>
)

export const meta: LetterMeta = {
  title: '個人情報の漏えいに関するお知らせ',
  author: '株式会社見本商事',
  date: new Date('2026-10-01T00:00:00Z'),
}

const NAMES = [
  '髙橋　桂子',
  '山﨑　賢人',
  '𠮷田　沙保里',
  '葛\u{E0100}城　彰',
  '\ufa19田　学',
  'Nguyễn Thị Hương',
  'Šimon Őri',
  'François Müller',
]

/** The i-th person of a list without chance, of variant 0 and 1 in turn. */
export const someone = (i: number, change: Partial<Recipient> = {}): Recipient => ({
  id: `r${i}`,
  variant: i % 2,
  postalCode: `100-${String(1000 + i)}`,
  addressLines: [`東京都千代田区千代田${i}番地の${i + 1}`, i % 3 === 0 ? `第二山田ビル${i}号室` : ''],
  name: NAMES[i % NAMES.length] ?? '',
  honorific: '様',
  code: `C${String(i).padStart(4, '0')}-XYZ`,
  ...change,
})

/** Prints into memory. */
export async function printed(printer: LetterPrinter, recipients: Recipient[]) {
  const chunks: Uint8Array[] = []
  const run = await printer.print((chunk) => void chunks.push(chunk), recipients)
  return { ...run, file: Buffer.concat(chunks) }
}
