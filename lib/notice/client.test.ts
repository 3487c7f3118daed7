import { describe, expect, it } from 'vitest'
import { type RecordedClient, senderName } from './client'
import { choicesOf, startable, summaryOf } from './client-choices'
import { freeze, hashOf } from './frozen'
import { letterBody } from './letter-body'
import { lintFrozen } from './lint/frozen-lint'
import { subjectOf } from './mail/model'
import { plainText } from './plain-text'
import { submissionProblems } from './submission'
import { sampleNotice } from './testing/sample-notice'
import { formOf, type LetterForm, shownVariants, variantKey, variantsOf } from './variants'
import { changesOf } from './version-changes'

const ITEMS = { items: ['name', 'email'], addressee: 'self', language: 'ja' } as const
const [A, B, C] = ['a', 'b', 'c'].map((letter) => `00000000-0000-4000-8000-00000000000${letter}`) as [
  string,
  string,
  string,
]

const aClient = (id: string, changes: Partial<RecordedClient> = {}): RecordedClient => ({
  id,
  name: '株式会社みなと通販',
  nameEn: 'Minato Mail Order',
  letterSender: null,
  deskName: 'みなと通販 個人情報窓口',
  deskPhone: '03-0000-0200',
  deskHours: '毎日 9時から18時まで',
  deskEmail: 'privacy@minato.example',
  deskNameEn: 'Minato privacy desk',
  deskHoursEn: 'Every day, 9:00 to 18:00',
  ...changes,
})
const NO_DESK = { deskName: null, deskPhone: null, deskHours: null, deskEmail: null }

const notice = (told = false, changes: Partial<RecordedClient> = {}) => {
  const { content, sender, desk } = sampleNotice()
  const { name, phone, hours, email } = desk
  return freeze(
    content,
    { ...sender, deskName: name, deskPhone: phone, deskHours: hours, deskEmail: email },
    { clients: [aClient(A, changes), aClient(B, { name: '二番市', ...NO_DESK })], told },
  )
}
const to = (client: string | undefined, form: LetterForm = ITEMS): LetterForm => ({
  ...form,
  ...(client && { client }),
})

describe('variants', () => {
  const person = { itemCodes: ['name'], addressee: 'self', language: 'ja' }

  it('are told apart by client, and are as before without one', () => {
    const groups = [
      { ...person, entrustorId: A, persons: 2 },
      { ...person, entrustorId: B, persons: 3 },
      { ...person, entrustorId: null, persons: 1 },
    ]
    expect(variantsOf(groups).map(({ client, persons }) => [client, persons])).toEqual([
      [B, 3],
      [A, 2],
      [undefined, 1],
    ])
    expect(shownVariants(variantsOf(groups), 1)).toHaveLength(3)
    expect(formOf({ ...person, entrustorId: null })).toEqual(formOf(person))
    expect(variantKey(formOf({ ...person, entrustorId: null }))).toBe('self\u001fja\u001fname')
    expect(variantKey(formOf({ ...person, entrustorId: A }))).not.toBe(
      variantKey(formOf({ ...person, entrustorId: B })),
    )
  })
})

describe('a text without clients', () => {
  it('freezes to what it always did', () => {
    expect('clients' in sampleNotice()).toBe(false)
  })
})

describe('the letter to a client’s persons', () => {
  it('names the desk of the client, and no other', () => {
    const text = plainText(notice(), to(A))
    expect(text).toContain(
      'お問い合わせ先　みなと通販 個人情報窓口\n電話　03-0000-0200\n受付時間　毎日 9時から18時まで\nメール　privacy@minato.example',
    )
    expect(text).not.toContain('022-000-0000')
    expect(text).toContain('株式会社みなと通販の公式サイト')
  })

  it('names the sender’s own desk where the client has none, and to persons of no client', () => {
    for (const client of [B, undefined]) expect(plainText(notice(), to(client))).toContain('電話　022-000-0000')
    expect(plainText(notice(), to(undefined))).toBe(plainText(sampleNotice(), ITEMS))
  })

  it('says whose data it was: while the duty is the sender’s own, in its own name', () => {
    const body = letterBody(notice(), to(A))
    expect(body.sender[0]).toBe('株式会社みなと')
    expect(body.opening).toContain('当社は、株式会社みなと通販から個人データの取扱いの委託を受けています。')
  })

  it('is the client’s once it was told, and says who “当社” is', () => {
    const body = letterBody(notice(true), to(A))
    expect(body.sender.slice(0, 2)).toEqual(['株式会社みなと通販', '（発送　株式会社みなと）'])
    expect(body.opening.join()).toContain(
      '株式会社みなと通販に代わってお送りするものです。文中の「当社」は、株式会社みなとをいいます。',
    )
  })

  it('is of both where that was chosen', () => {
    const body = letterBody(notice(true, { letterSender: 'joint' }), to(A))
    expect(body.sender.slice(0, 2)).toEqual(['株式会社みなと通販', '株式会社みなと'])
    expect(subjectOf(notice(false, { letterSender: 'joint' }), to(A))).toMatch(
      /^【株式会社みなと通販・株式会社みなと】/,
    )
  })

  it('says the same in English', () => {
    const english = to(A, { ...ITEMS, language: 'en' })
    const text = plainText(notice(true), english)
    expect(text).toContain('Minato privacy desk')
    expect(text).toContain('Every day, 9:00 to 18:00')
    expect(text).toContain('handles personal data on behalf of Minato Mail Order, sends this letter for it.')
    expect(text).toContain('neither we nor Minato Mail Order ever ask you for a password')
    expect(text).toContain('open the official website of Minato Mail Order')
    expect(senderName(notice(true), notice(true).clients?.[A] ?? null, 'en')).toBe('Minato Mail Order')
  })

  it('keeps the words that somebody looks for in an imitation, to every reader', () => {
    for (const addressee of ['self', 'guardian', 'bereaved'] as const)
      for (const language of ['ja', 'en'] as const) {
        const { frame } = letterBody(notice(), to(A, { ...ITEMS, addressee, language }))
        expect(frame.genuine.text).toContain(
          language === 'ja' ? '株式会社みなと通販の公式サイト' : 'of Minato Mail Order',
        )
      }
  })
})

describe('what is approved', () => {
  it('is another text with another desk', () => {
    const [was, is] = [notice(), notice(false, { deskPhone: '03-0000-0999' })]
    expect(hashOf(was)).not.toBe(hashOf(is))
    expect(changesOf(was, is).map(({ field }) => field)).toEqual(['clients'])
  })

  it('passes the lint with the client’s desk, and its mail is no stranger’s', () => {
    const forms = [to(A), to(B), to(undefined), to(A, { ...ITEMS, language: 'en' })]
    for (const text of [notice(), notice(true), notice(false, { letterSender: 'joint' })])
      expect(lintFrozen(text, forms, ['example.co.jp'])).toEqual({ blocks: [], warnings: [] })
  })

  it('is not submitted with a character that cannot be printed in a desk', () => {
    const problems = submissionProblems(notice(false, { deskName: '窓口\u{1F600}' }), [to(A)], [])
    expect(Object.keys(problems)).toEqual(['clients'])
  })
})

describe('for whom a batch can be made', () => {
  const clients = [aClient(A), aClient(B), aClient(C)]

  it('is everybody at once where nobody entrusted anything', () => {
    expect(choicesOf({}, [], new Map([[null, 7]]), [])).toEqual([
      { id: '', name: null, people: 7, unfinished: null, known: true },
    ])
  })

  it('is one client at a time; one that is not in the text waits for another approval', () => {
    const counts = new Map([
      [A, 2],
      [B, 3],
      [C, 4],
    ])
    const batches = [{ entrustorId: B, channel: 'mail', state: 'printing' } as const]
    const choices = choicesOf(notice(), clients, counts, batches)
    expect(startable(choices).map(({ id }) => id)).toEqual([A])
    expect(choices.filter(({ known }) => !known).map(({ id }) => id)).toEqual([C])
    expect(summaryOf(choices)).toEqual({ people: 2, unfinished: null })
  })
})
