import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import iconv from 'iconv-lite'

export type Encoding = 'utf-8' | 'shift_jis'

export const HEADERS = ['会員番号', '氏名', 'フリガナ', '郵便番号', '住所', '建物名', '電話番号', 'メールアドレス']

const FAMILY = [
  ['髙橋', 'タカハシ'],
  ['佐藤', 'サトウ'],
  ['渡邉', 'ワタナベ'],
  ['山﨑', 'ヤマザキ'],
  ['五十嵐', 'イガラシ'],
] as const
const GIVEN = [
  ['太郎', 'タロウ'],
  ['花子', 'ハナコ'],
  ['健太', 'ケンタ'],
  ['美咲', 'ミサキ'],
  ['翔', 'ショウ'],
  ['さくら', 'サクラ'],
  ['結衣', 'ユイ'],
] as const
const PLACES = [
  ['1050001', '東京都港区見本台'],
  ['2200012', '神奈川県横浜市西区見本町'],
  ['5300001', '大阪府大阪市北区見本'],
  ['0600001', '北海道札幌市中央区見本西'],
] as const

type Pair = readonly [string, string]
const among = (list: readonly [Pair, ...Pair[]], i: number): Pair => list[i % list.length] ?? list[0]

function row(i: number): string {
  const [family, familyKana] = among(FAMILY, i)
  const [given, givenKana] = among(GIVEN, i)
  const [postal, town] = among(PLACES, i >> 2)
  const building = i % 3 === 0 ? `"見本ハイツ ${100 + (i % 900)}号室"` : ''
  const phone = `090-${String(i % 10_000).padStart(4, '0')}-0000`
  const cells = [`MC${1_000_000 + i}`, `${family}　${given}`, `${familyKana} ${givenKana}`, postal]
  return [...cells, `${town}${1 + (i % 9)}-${1 + (i % 40)}-${i % 99}`, building, phone, `m${i}@example.jp`].join(',')
}

const AT_A_TIME = 5000

/** Writes a list of people who do not exist, as a shop's system would export it. */
export async function writeList(file: string, rows: number, encoding: Encoding): Promise<void> {
  const out = createWriteStream(file)
  out.write(iconv.encode(`${HEADERS.join(',')}\r\n`, encoding))
  for (let first = 0; first < rows; first += AT_A_TIME) {
    let text = ''
    for (let i = first; i < Math.min(rows, first + AT_A_TIME); i++) text += `${row(i)}\r\n`
    if (!out.write(iconv.encode(text, encoding))) await once(out, 'drain')
  }
  out.end()
  await once(out, 'close')
}
