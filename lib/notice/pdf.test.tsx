import { describe, expect, it } from 'vitest'
import { FIRST_FOLD } from '@/lib/pdf/letter/sheet'
import { A4, MM } from '@/lib/pdf/page-size'
import { readPieces, readText } from '@/lib/pdf/read-text'
import { ADDRESSEES } from '@/lib/person/choices'
import { letterBody } from './letter-body'
import { recipientOf } from './print/letter-recipient'
import { oneLetter } from './print/one-letter'
import { type NoticeContent, TEXT_LIMITS } from './schema'
import { sampleNotice } from './testing/sample-notice'
import type { LetterForm } from './variants'

const FIELDS = {
  name: '佐々木　健太',
  nameKana: '',
  honorific: '',
  postalCode: '980-0811',
  address: '宮城県仙台市青葉区一番町3-7-1',
  building: '一番町レジデンス 1203',
  phone: '',
  email: '',
  memberId: '',
}
const CODE = '4K7Q-2M9T-X3RB'
const PLAIN: LetterForm = { items: ['name', 'medicalRecord', 'phone'], addressee: 'self', language: 'ja' }

const printed = (form: LetterForm, changed: Partial<NoticeContent> = {}) =>
  oneLetter(sampleNotice(changed), form, recipientOf({ id: 'one', code: CODE }, FIELDS, form.addressee))

const squeezed = (text: string) => text.replace(/[\s　]/gu, '')

describe('a printed letter', () => {
  it.each(ADDRESSEES.flatMap((addressee) => (['ja', 'en'] as const).map((language) => ({ addressee, language }))))(
    'holds on one or two pages all that it has to say: $addressee, $language',
    async (reader) => {
      const form = { ...PLAIN, ...reader }
      const pages = await readText(await printed(form))
      expect(pages.length).toBeLessThanOrEqual(2)
      const text = squeezed(pages.join(''))
      const { title, opening, sections, closing, contact } = letterBody(sampleNotice(), form)
      const said = [title, ...opening, closing, contact.title, contact.phone]
      for (const section of sections)
        said.push(
          section.title,
          section.text ?? '',
          ...(section.items ?? []),
          ...(section.parts ?? []).map((p) => p.title),
        )
      expect(said.filter((part) => !text.includes(squeezed(part)))).toEqual([])
    },
  )

  it('shows nothing above the first fold but address and code when it is discreet', async () => {
    for (const language of ['ja', 'en'] as const) {
      const pdf = await printed({ ...PLAIN, addressee: 'guardian', language }, { envelope: 'discreet' })
      const [first = []] = await readPieces(pdf)
      const above = first.filter(({ y }) => y > A4.height - FIRST_FOLD * MM).map(({ text }) => squeezed(text))
      const address = ['〒980-0811', FIELDS.address, squeezed(FIELDS.building), '佐々木健太様保護者様']
      expect(squeezed(above.join(''))).toBe(
        squeezed([language === 'ja' ? '照会番号' : 'Ref. no.', ...address, CODE].join('')),
      )
    }
  })

  it('stays on two sheets with every text as long as it may be', async () => {
    const sentence = (language: 'ja' | 'en') =>
      language === 'ja' ? '確認した事実を書いています。' : 'This is what is known. '
    const longest = Object.fromEntries(
      (Object.keys(TEXT_LIMITS) as (keyof typeof TEXT_LIMITS)[])
        .filter((field) => TEXT_LIMITS[field] >= 300)
        .map((field) => {
          const one = sentence(field.startsWith('en') ? 'en' : 'ja')
          return [field, one.repeat(Math.floor(TEXT_LIMITS[field] / one.length))]
        }),
    )
    const items = ['name', 'address', 'phone', 'email', 'birthDate', 'cardFull', 'password', 'medicalRecord']
    for (const language of ['ja', 'en'] as const) {
      const pages = await readText(await printed({ ...PLAIN, items, language }, longest))
      expect(pages.length).toBeLessThanOrEqual(4)
    }
  })

  it('tells its sender at the end when it is discreet, and its file nothing of the matter', async () => {
    const pdf = await printed(PLAIN, { envelope: 'discreet' })
    const text = squeezed((await readText(pdf)).join(''))
    expect(text.indexOf('株式会社みなと')).toBeGreaterThan(text.indexOf('お問い合わせ先'))
    expect(text).not.toContain('お詫びとお知らせ')
  })
})
