import { describe, expect, it } from 'vitest'
import type { LintInput, LintLanguage } from './finding'
import { lintNotice, lintPart } from './lint'
import { lintLine } from './lint-line'
import { PIECE, read } from './reading'

const ENTITY = { name: '株式会社みなと堂', domains: ['https://www.Minatodo.co.jp/'], phone: '022-555-0142' }
const input = (text: string, lang: LintLanguage = 'ja', items = ['name']): LintInput => ({
  channel: 'mail',
  lang,
  text,
  entity: ENTITY,
  items,
})
const rules = (text: string, lang?: LintLanguage, items?: string[]) =>
  lintPart(input(text, lang, items)).map(({ rule }) => rule)

describe('what warns the reader is not what asks', () => {
  it.each([
    'リンクを開かないでください。',
    'パスワードをお尋ねすることはありません。',
    'メールにカード番号を入力しないでください。',
    '口座番号をお伝えいただく必要はございません。',
    'お振込みをお願いすることは一切ありません。',
    '「アカウント停止」などの言葉で急がせるメールにご注意ください。',
    '添付ファイルは開かず、削除してください。',
    'クレジットカード番号は含まれていません。',
    'QRコードを読み取っていただく必要はありません。',
    '不審なメールのURLをクリックしないようお願いします。',
    'システム障害の復旧は10月3日に完了しました。',
    '返金を持ちかける電話には応じないでください。',
    '電話でお金を払ってくださいとは言いません。',
    '「返金のためカード番号をご入力ください」と案内するSMSは偽物です。',
    '「24時間以内に確認を」「口座を凍結しました」といったメールにご注意ください。',
    '当社を装い「口座が凍結されます」と言ってカードを預かる手口があります。',
  ])('%s', (text) => expect(rules(text)).toEqual([]))
  it.each([
    'We will never ask you for your password.',
    'Do not open links or attachments in messages you did not expect.',
    'Nobody from our company will ask you to enter your PIN or to pay a fee.',
    'Please do not click any link, and never enter your card number.',
    'Your password was not included.',
    'We immediately stopped the server.',
    'If somebody says your account will be suspended, hang up.',
    'Be skeptical if a text says "enter your card number to receive your refund": it is fake.',
    'Whoever asks you to buy prepaid cards and read out the numbers is a swindler.',
    'Pay nobody who offers to handle this for you.',
    'Do not tell anybody the PIN of your bank card.',
  ])('%s', (text) => expect(rules(text, 'en')).toEqual([]))
})

describe('a warning excuses no other words', () => {
  it.each([
    ['当社を装う詐欺にご注意のうえ、手数料1,100円を下記の口座にお振り込みください。', 'asksPayment'],
    ['電話でパスワードをお尋ねすることはありません。6桁の数字を係の者にお読み上げください。', 'asksSecret'],
    ['不審な電話にご注意ください。「暗証番号」をこのメールに返信してください。', 'asksSecret'],
    ['悪用は確認されていません。被害が出ることは決してありません。', 'noDamage'],
  ])('%s', (text, rule) => expect(rules(text)).toContain(rule))
  it.each([
    ['We never share your data; to confirm it, please enter your password.', 'asksSecret'],
    ['Whoever has received this must not delay and must pay a fee of 8,000 yen.', 'asksPayment'],
    ['We have confirmed no misuse so far. There is no risk and your data is completely safe.', 'noDamage'],
  ])('%s', (text, rule) => expect(rules(text, 'en')).toContain(rule))
})

describe('the code of this product', () => {
  const missesCode = (text: string) => lintNotice(input(text, 'en')).blocks.some(({ rule }) => rule === 'missingCode')
  it.each(['Quote Z7WX-R5TN-Y6AG.', 'Say this: DDAG-XNNV-PHWD'])('%s', (text) => expect(missesCode(text)).toBe(false))
  it.each(['1234-5678-9012', 'GOOD-LUCK-TOYS'])('%s is not one', (text) => expect(missesCode(text)).toBe(true))
})

describe('disguises', () => {
  it.each([
    ['ｈｔｔｐｓ：／／ｂｉｔ．ｌｙ／ａｂｃ', 'shortLink'],
    ['h\u200bttps://evil.example/notice', 'foreignLink'],
    ['minatodo.co.jp.evil.example', 'lookalikeLink'],
    ['www.minatod0.co.jp', 'lookalikeLink'],
    ['https://minatоdo.co.jp/', 'lookalikeLink'],
    ['https://xn--mnatodo-bwa.jp/', 'lookalikeLink'],
    ['hxxps://evil[.]example/a', 'foreignLink'],
    ['evil。com/a', 'foreignLink'],
    ['http://3405803781/', 'ipLink'],
    ['https://login.minatodo.co.jp/', 'formLink'],
    ['https://minatodo.co.jp/?next=1', 'formLink'],
    ['desk@minatodo.co.jp.example', 'lookalikeLink'],
    ['help@freemail.example', 'foreignMail'],
  ])('%s', (text, rule) => expect(rules(`詳しくは ${text} をご覧ください。`)).toEqual([rule]))
  it.each([
    'https://www.minatodo.co.jp/news/',
    'news.minatodo.co.jp',
    'desk@minatodo.co.jp',
    '第2.1版',
    '午前9.30',
    '例e.g. これ',
  ])('%s is not one', (text) => expect(rules(`詳しくは ${text} をご覧ください。`)).toEqual([]))
})

describe('items', () => {
  const text = '流出した名簿には、氏名とメールアドレスが含まれています。'
  it('are accepted as codes and as labels in both languages', () => {
    expect(rules(text, 'ja', ['name'])).toEqual(['otherItem'])
    expect(rules(text, 'ja', ['name', 'email'])).toEqual([])
    expect(rules(text, 'ja', ['氏名', 'メールアドレス'])).toEqual([])
    expect(rules(text, 'ja', ['Name', 'E-mail address'])).toEqual([])
  })
})

describe('a finding', () => {
  it('quotes the words as they were written and says why and what instead, in the language of the text', () => {
    const { blocks } = lintNotice(input('本人確認のため、ﾊﾟｽﾜｰﾄﾞ を入力してください。'))
    expect(blocks[0]).toMatchObject({ rule: 'asksSecret', excerpt: 'ﾊﾟｽﾜｰﾄﾞ を入力してください' })
    expect(blocks[0]?.why).toContain('本物の通知は何も尋ねません')
    expect(lintNotice(input('Please enter your password.', 'en')).blocks[0]?.rewrite).toContain('We never ask you')
  })
})

describe('a line', () => {
  it('that is not a notice gives its number and what is wrong, never its text', () => {
    expect(lintLine('{"channel":"fax"', 3)).toEqual({ output: '{"error":"not valid JSON","line":3}', ok: false })
    const { output, ok } = lintLine('{"channel":"fax","text":"秘密"}', 4)
    expect([ok, output.includes('秘密'), JSON.parse(output).error]).toEqual([
      false,
      false,
      expect.stringContaining('channel'),
    ])
  })
})

describe('a text made to be slow', () => {
  const LENGTH = 100_000
  const hostile: [string, string][] = [
    ['one letter', 'a'.repeat(LENGTH)],
    ['dots', 'a.'.repeat(LENGTH / 2)],
    ['only dots', '.'.repeat(LENGTH)],
    ['at signs', '@'.repeat(LENGTH)],
    ['a link without end', `https://${'a-'.repeat(LENGTH / 2)}`],
    ['half a question', 'パスワード'.repeat(LENGTH / 5)],
    ['asked and asked', 'パスワードを入力、'.repeat(LENGTH / 9)],
    ['spaces', ' '.repeat(LENGTH)],
    ['lines', '\n'.repeat(LENGTH)],
    ['marks', `a${'\u0301'.repeat(LENGTH)}`],
    ['brackets', '[('.repeat(LENGTH / 2)],
    ['digits', '0'.repeat(LENGTH)],
    ['code without end', `Ref ${'A-'.repeat(LENGTH / 2)}`],
    ['capitals', 'AB '.repeat(LENGTH / 3)],
    ['claims', 'refund '.repeat(LENGTH / 7)],
  ]
  it.each(hostile)('%s is read in pieces whose number and length are bounded, and is answered', (_name, text) => {
    const { pieces, plain } = read(text)
    expect(plain.length).toBeLessThanOrEqual(text.length)
    expect(Math.max(0, ...pieces.map((piece) => piece.text.length))).toBeLessThanOrEqual(PIECE)
    const cut = plain.split(/[\n。.!?]/u).length
    expect(pieces.length).toBeLessThanOrEqual(cut + plain.length / 250)
    expect(pieces.reduce((sum, piece) => sum + piece.text.length, 0)).toBeLessThanOrEqual(plain.length * 1.5)
    expect(lintNotice(input(text)).blocks.length).toBeGreaterThan(0)
  })
})
