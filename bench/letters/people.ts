import { ALPHABET, writtenLetterCode } from '@/lib/notice/letter-code'
import type { Recipient } from '@/lib/pdf/letter/recipient'
import { FORMS } from './notice'

const FAMILY = ['佐藤', '鈴木', '高橋', '田中', '伊藤', '渡辺', '山本', '中村', '小林', '加藤', '長谷川', '五十嵐']
const GIVEN = ['太郎', '花子', '一郎', '美咲', '健太', '陽菜', '翔太', '結衣', '大輔', 'さくら', '誠', 'あかり']
/** Every twentieth has a name that old systems stumble over. */
const RARE = ['髙橋', '山﨑', '𠮷田', '葛\u{E0100}城', '\ufa19田', '𡈽井']
const PLACES: [code: string, name: string][] = [
  ['060-0001', '北海道札幌市中央区北一条西'],
  ['980-0811', '宮城県仙台市青葉区一番町'],
  ['100-0005', '東京都千代田区丸の内'],
  ['154-0024', '東京都世田谷区三軒茶屋'],
  ['220-0012', '神奈川県横浜市西区みなとみらい'],
  ['460-0008', '愛知県名古屋市中区栄'],
  ['530-0001', '大阪府大阪市北区梅田'],
  ['604-8571', '京都府京都市中京区寺町通御池上る上本能寺前町'],
  ['730-0011', '広島県広島市中区基町'],
  ['812-0011', '福岡県福岡市博多区博多駅前'],
]
const BUILDINGS = ['', '', '', '第二みなとマンション', 'グランドハイツ青葉', 'メゾン・ド・ソレイユ弐番館']

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T

/** Scatters row numbers (Knuth's multiplicative hash), so that neighbours differ and every run has the same people. */
const scatter = (row: number, salt: number) => (Math.imul(row + salt * 40503, 2654435761) >>> 8) & 0xffffff

function codeOf(row: number): string {
  let code = ''
  for (let place = 0; place < 12; place++) code += pick([...ALPHABET], scatter(row, 100 + place))
  return writtenLetterCode(code)
}

/** An invented person: the same for the same row, in every engine and every run. */
export function person(row: number): Recipient {
  const [postalCode, place] = pick(PLACES, scatter(row, 1))
  const building = pick(BUILDINGS, scatter(row, 2))
  const family = row % 20 === 19 ? pick(RARE, scatter(row, 3)) : pick(FAMILY, scatter(row, 3))
  const numbers = `${1 + (scatter(row, 4) % 9)}丁目${1 + (scatter(row, 5) % 40)}番${1 + (scatter(row, 6) % 30)}号`
  return {
    id: String(row),
    variant: scatter(row, 7) % FORMS.length,
    postalCode,
    addressLines: [place + numbers, building && `${building}${101 + (scatter(row, 8) % 900)}号室`].filter(Boolean),
    name: `${family}　${pick(GIVEN, scatter(row, 9))}`,
    honorific: '様',
    code: codeOf(row),
  }
}

export const people = (first: number, count: number): Recipient[] =>
  Array.from({ length: count }, (_, i) => person(first + i))
