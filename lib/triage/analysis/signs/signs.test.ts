import { describe, expect, test } from 'vitest'
import { eml } from '../../testing/messages'
import { EMPTY_CONTEXT } from '../analyse'
import { readMessage } from '../read-message'
import { FAMILIES } from './families'
import { hostOf, mistakenFor, unicodeHost } from './hosts'
import { keccak256 } from './keccak'
import { find, phraseOf } from './phrase'
import phrases from './phrases.json'
import { walletsIn } from './wallet'
import { isSignCode } from './weights'

const codes = async (bytes: Buffer, context = EMPTY_CONTEXT): Promise<string[]> => {
  const message = await readMessage(bytes)
  return FAMILIES.flatMap((family) => family(message, context)).map(({ code }) => code)
}
const link = (href: string, text = 'ここ') => eml(`<a href="${href}">${text}</a>`, { type: 'text/html' })
const file = (name: string, content: string | Buffer, text = 'See the file.') =>
  eml(
    `--b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n--b1\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString('base64')}\r\n--b1--`,
    { type: 'multipart/mixed; boundary="b1"' },
  )

describe('hosts', () => {
  test.each([
    ['amazon-co-jp.secure.top', 'amazon.co.jp'],
    ['amaz0n.com', 'amazon.co.jp'],
    ['secure.rakuten.co.jp.evil.example', 'rakuten.co.jp'],
    ['paypai.com', 'paypal.com'],
    ['a0ba-shoji.example', 'aoba-shoji.example'],
    ['xn--80ak6aa92e.com', null],
    ['www.amazon.co.jp', null],
    ['police.pref.osaka.lg.jp', null],
    ['hayashi-paper.co.jp', null],
    ['shop.aoba-shoji.example', null],
  ])('%s is made to look like %s', (host, model) => {
    expect(mistakenFor(host, ['aoba-shoji.example'])).toBe(model)
  })

  test('punycode as the reader sees it', () => {
    expect(unicodeHost('xn--pple-43d.com')).toBe('аpple.com')
    expect(unicodeHost('xn--eckwd4c7cu47r2wf.jp')).toBe('ドメイン名例.jp')
    expect(unicodeHost('xn--999999999b.com')).toContain('.com')
  })

  test('numbers in any notation, and a name before an @', () => {
    expect(hostOf('http://0x7f.1/')).toMatchObject({ isIp: true, host: '127.0.0.1' })
    expect(hostOf('https://www.jcb.co.jp@evil.example/')).toMatchObject({ host: 'evil.example', disguised: true })
    expect(hostOf('mailto:a@b.example')).toBeNull()
  })
})

describe('wallets and their checksums', () => {
  test.each([
    ['1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2', 'bitcoin', true],
    ['1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3', 'bitcoin', false],
    ['3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', 'bitcoin', true],
    ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'bitcoin', true],
    ['bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0', 'bitcoin', true],
    ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', 'ethereum', true],
    ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD', 'ethereum', false],
    ['44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A', 'monero', true],
  ])('%s', (address, currency, checked) => {
    expect(walletsIn(`pay to ${address}.`)).toEqual([{ address, currency, checked }])
  })

  test('a hash or a word is none', () => {
    expect(
      walletsIn('d41d8cd98f00b204e9800998ecf8427e internationalisierungsfragen 123456789012345678901234567890'),
    ).toEqual([])
  })

  test('Keccak-256 of nothing and of more than a block', () => {
    expect(keccak256(Buffer.alloc(0)).toString('hex')).toBe(
      'c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470',
    )
    expect(keccak256(Buffer.from('abc')).toString('hex')).toBe(
      '4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45',
    )
  })
})

describe('phrases', () => {
  test('in one sentence, in reach, English from the beginning of a word', () => {
    expect(find('お客様のアカウントを停止しました', phraseOf('アカウント … 停止'))?.words).toBe('アカウントを停止')
    expect(find('アカウントです。停止しました', phraseOf('アカウント … 停止'))).toBeNull()
    expect(find('a repayment', phraseOf('pay'))).toBeNull()
    expect(find('we suspended your access', phraseOf('suspend … access'))?.start).toBe(3)
  })

  test('every list belongs to a sign, and no phrase is empty', () => {
    for (const [code, { ja, en }] of Object.entries(phrases)) {
      expect(isSignCode(code), code).toBe(true)
      for (const phrase of [...ja, ...en])
        for (const part of phraseOf(phrase)) expect(part.length, `${code}: ${phrase}`).toBeGreaterThan(0)
    }
  })
})

describe('where it leads', () => {
  test.each([
    ['https://evil.example/', 'www.jcb.co.jp', 'linkTextElsewhere'],
    ['http://203.0.113.9/a', 'ここ', 'linkIp'],
    ['https://bit.ly/abc', 'ここ', 'linkShortener'],
    ['javascript:alert(1)', 'ここ', 'linkScript'],
    ['https://xn--pple-43d.com/', 'ここ', 'linkInternational'],
    ['https://x.pages.dev/', 'ここ', 'linkFreeHosting'],
    ['https://www.jcb.co.jp@evil.example/', 'ここ', 'linkDisguised'],
  ])('%s as "%s": %s', async (href, text, code) => {
    expect(await codes(link(href, text))).toContain(code)
  })

  test('a link whose words are its own address is none to name', async () => {
    expect(await codes(link('https://www.somewhere.example/a', 'somewhere.example'))).not.toContain('linkTextElsewhere')
  })
})

describe('what is attached', () => {
  test.each([
    ['invoice.pdf.exe', 'MZ', ['attachmentProgram', 'attachmentDoubleExtension']],
    ['a.js', 'x', ['attachmentScript']],
    ['login.html', '<html><form action="https://x.example"><input type=password></form>', ['attachmentHtmlForm']],
    ['report.xlsm', 'PK', ['attachmentMacros']],
    ['scan.iso', 'x', ['attachmentContainer']],
    ['photo.jpg', 'MZ\u0090\0\u0003\0\0\0\u0004\0\0\0', ['attachmentTypeDiffers']],
  ])('%s', async (name, content, expected) => {
    expect(await codes(file(name, content))).toEqual(expect.arrayContaining(expected))
  })

  test('an archive with its password in the letter', async () => {
    expect(await codes(file('a.zip', 'PK', '解凍パスワードは 8841 です。'))).toContain('attachmentLocked')
    expect(await codes(file('a.zip', 'PK', '明細です。'))).not.toContain('attachmentLocked')
  })

  test('a list of records in an attached table is proof', async () => {
    const table = 'id,name,phone\n10021,佐々木 健,03-5555-0101\n10022,井上 真理,03-5555-0102\n'
    expect(await codes(file('sample.csv', table))).toContain('dataSamples')
  })
})

describe('proof', () => {
  const OWN = { ...EMPTY_CONTEXT, ownRecordIds: ['KZ-########'] }
  test.each([
    ['KZ-00418823', true],
    ['kz-00418823', true],
    ['ＫＺ－００４１８８２３', true],
    ['KZ-0041882', false],
    ['KZ-004188234', false],
    ['XKZ-00418823', false],
  ])('%s is an own record id: %s', async (id, expected) => {
    expect((await codes(eml(`番号は ${id} です`), OWN)).includes('ownRecordIds')).toBe(expected)
  })

  test.each([
    ['records with masked digits', '山田 太*, 090-****-1234\n鈴木 一*, 080-****-5678', true],
    [
      'blocks of labelled lines',
      '氏名: 山田 太郎\n電話: 090-1111-2222\n住所: 東京都\n\n氏名: 鈴木 一郎\n電話: 080-1111-2222\n住所: 大阪府',
      true,
    ],
    ['a form to be filled in', '氏名：\n電話：\n住所：\n\nカード番号：\n暗証番号：', false],
    ['one signature', '株式会社みどり 田中\n03-1234-5678, tanaka@midori.example', false],
    ['an invoice', '2026-11-01, 文具, 1200\n2026-11-02, 紙, 3400', false],
  ])('%s', async (_, text, expected) => {
    expect((await codes(eml(text))).includes('dataSamples')).toBe(expected)
  })
})

describe('what is denied or quoted is not said', () => {
  test('a warning is no request', async () => {
    expect(await codes(eml('当行が暗証番号の入力をメールでお願いすることはありません。'))).not.toContain(
      'passwordAsked',
    )
    expect(await codes(eml('Please do not enter your password on that page.'))).not.toContain('passwordAsked')
  })

  test('a quoted swindle is not the words of who reports it', async () => {
    const found = await codes(
      eml(
        '不審なメールが届きましたのでお知らせします。\n> 24時間以内にビットコインを送れ\n> 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2',
      ),
    )
    expect(found).toContain('reportsReceived')
    expect(found).not.toContain('wallet')
    expect(found).not.toContain('cryptoDemand')
  })
})

test('letters of another alphabet and invisible ones hide nothing', async () => {
  const found = await codes(eml('Send the bіtcоin to my wаllеt nоw. パス\u200bワードを入力してください。'))
  expect(found).toEqual(expect.arrayContaining(['disguisedLetters', 'cryptoDemand', 'passwordAsked']))
})

test('an address of the brand that failed is no brand, one that passed is', async () => {
  const from = { from: '"Amazon.co.jp" <no-reply@amazon.co.jp>' }
  expect(await codes(eml('x', { ...from, authentication: 'dmarc=fail header.from=amazon.co.jp' }))).toContain(
    'authenticationFailed',
  )
  expect(await codes(eml('x', { ...from, authentication: 'dmarc=pass header.from=amazon.co.jp' }))).toContain(
    'authenticatedBrand',
  )
  expect(await codes(eml('x', from))).not.toContain('authenticatedBrand')
})
