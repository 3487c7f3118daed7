import { describe, expect, it } from 'vitest'
import { hashOf, readFrozen } from './frozen'
import { letterBody } from './letter-body'
import type { FrozenNotice } from './schema'
import { sampleNotice } from './testing/sample-notice'
import type { LetterForm } from './variants'

const PLAIN: LetterForm = { items: ['name', 'cardFull'], addressee: 'self', language: 'ja' }
const said = (body: unknown) => JSON.stringify(body)

describe('the composed letter', () => {
  it('holds the five items of the notice rule in their order, whatever somebody writes', () => {
    for (const addressee of ['self', 'guardian', 'bereaved'] as const)
      for (const language of ['ja', 'en'] as const) {
        const { sections } = letterBody(sampleNotice(), { ...PLAIN, addressee, language })
        expect(sections.map(({ title }) => title.normalize('NFKC').charAt(0))).toEqual(['1', '2', '3', '4', '5'])
      }
  })

  it('names the items of its readers and no others', () => {
    const body = letterBody(sampleNotice(), PLAIN)
    expect(body.sections[1]?.items).toEqual(['氏名', 'クレジットカード番号・有効期限・セキュリティコード'])
    expect(said(body.sections[4]?.parts?.[0])).not.toContain('住所')
  })

  it('says how to check it without giving anything to follow', () => {
    for (const language of ['ja', 'en'] as const) {
      const text = said(letterBody(sampleNotice(), { ...PLAIN, language }))
      expect(text).toContain(language === 'ja' ? '照会番号を入力してください' : 'enter the reference number')
      expect(text).toContain(
        language === 'ja' ? 'ほかのことをお尋ねすることはありません' : 'You will not be asked for anything else',
      )
      expect(text).not.toMatch(/https?:|www\./)
    }
  })

  it('speaks to a guardian of the person, with an opening of its own', () => {
    const body = letterBody(sampleNotice(), { ...PLAIN, addressee: 'guardian' })
    expect(body.salutation).toBe('保護者様')
    expect(body.opening.join('')).toContain('ご本人と保護者様にご迷惑')
    expect(body.opening.join('')).toContain('「お客様」とあるのは、宛名の方のことです')
  })

  it('condoles with a family, and warns nobody in mourning', () => {
    const body = letterBody(sampleNotice(), { ...PLAIN, addressee: 'bereaved' })
    expect(body.salutation).toBe('ご遺族の皆様へ')
    expect(body.opening[0]).toMatch(/^謹んでお悔やみ申し上げます/)
    expect(body.sections[1]?.title).toContain('故人様の個人データ')
    const titles = body.sections[4]?.parts?.map(({ title }) => title)
    expect(titles).not.toContain('当社を装う連絡にご注意ください')
    expect(said([body.frame.genuine, body.opening, titles])).not.toMatch(/ご注意ください|お客様への/)
  })

  it('is Japanese until the English letter is complete', () => {
    const english: LetterForm = { ...PLAIN, language: 'en' }
    expect(letterBody(sampleNotice(), english).language).toBe('en')
    const { language, frame } = letterBody(sampleNotice({ enCause: ' ' }), english)
    expect([language, frame.codeLabel]).toEqual(['ja', '照会番号'])
  })

  it('has no Japanese in the English letter but the name and the address of its sender', () => {
    const notice = sampleNotice({ enSender: 'Minato Co., Ltd.' })
    const { sections, title, opening, closing, frame, contact } = letterBody(notice, { ...PLAIN, language: 'en' })
    expect(said([sections, title, opening, closing, frame, contact]).replaceAll('お知らせ', '')).not.toMatch(
      /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
    )
  })

  it('tells nothing at its head when it is discreet', () => {
    for (const language of ['ja', 'en'] as const) {
      const body = letterBody(sampleNotice({ envelope: 'discreet' }), { ...PLAIN, language })
      expect([body.discreet, body.title]).toEqual([true, language === 'ja' ? 'お知らせ' : 'Notice'])
    }
  })
})

describe('a version frozen before there were other forms', () => {
  const { labelsEn: _, edition: __, ...now } = sampleNotice()
  const { title, opening, overview, cause, secondaryDamage, whatWeDo, nextUpdate, closing } = now.content
  const { readerWord, selfWord, letterDate } = now.content
  const old = {
    ...now,
    content: {
      ...{ readerWord, selfWord, letterDate, title, opening, overview, cause, secondaryDamage },
      ...{ whatWeDo, nextUpdate, closing },
    },
    advice: now.advice.map(({ id, items, text }) => ({ id, items, text })),
  } as FrozenNotice

  it('keeps its hash, and is read with nothing in what it does not have', () => {
    const hash = hashOf(old)
    const read = readFrozen(old)
    expect(hashOf(old)).toBe(hash)
    expect(read.content.envelope).toBe('ordinary')
    expect(letterBody(read, { ...PLAIN, language: 'en' }).language).toBe('ja')
  })

  it('goes on saying what was approved', () => {
    const text = said(letterBody(readFrozen(old), PLAIN).sections)
    expect(text).not.toContain('本書が本物であることの確かめ方')
    expect(said(letterBody(sampleNotice(), PLAIN).sections)).toContain('本書が本物であることの確かめ方')
  })
})
