import { describe, expect, it } from 'vitest'
import { AddPerson, AuthorityRow, CorporateNumber, MailDomains, PostalCode, Website } from './schema'

const message = (result: { error?: { issues: { message: string }[] } }) => result.error?.issues[0]?.message

describe('postal code', () => {
  it.each([
    ['1500001', '150-0001'],
    ['150-0001', '150-0001'],
    ['〒１５０－０００１', '150-0001'],
    ['〒150ー0001', '150-0001'],
  ])('reads %s as %s', (typed, kept) => expect(PostalCode.parse(typed)).toBe(kept))

  it.each(['', '15-00001', '150-00011', 'あ'])('refuses "%s"', (typed) =>
    expect(message(PostalCode.safeParse(typed))).toBe('organisation.errors.postalCode'),
  )
})

describe('corporate number', () => {
  it('may be missing', () => expect(CorporateNumber.parse('')).toBeNull())
  it('is read with hyphens and full-width digits', () =>
    expect(CorporateNumber.parse('７-0000-1205-0002')).toBe('7000012050002'))
  it('is refused with a wrong check digit', () =>
    expect(message(CorporateNumber.safeParse('1000012050002'))).toBe('organisation.errors.corporateNumber'))
})

describe('web site', () => {
  it('must be https', () => {
    expect(Website.parse('https://www.example.co.jp/')).toBe('https://www.example.co.jp/')
    expect(message(Website.safeParse('http://www.example.co.jp/'))).toBe('organisation.errors.website')
    expect(message(Website.safeParse('javascript:alert(1)'))).toBe('organisation.errors.website')
  })
})

describe('mail domains', () => {
  it('are split, cleaned and kept once', () =>
    expect(MailDomains.parse('@Example.co.jp\nmail.example.co.jp, example.co.jp')).toEqual([
      'example.co.jp',
      'mail.example.co.jp',
    ]))
  it('are domains', () => expect(message(MailDomains.safeParse('例え'))).toBe('organisation.errors.mailDomain'))
  it('are at least one', () => expect(message(MailDomains.safeParse(' '))).toBe('form.required'))
})

describe('authority', () => {
  const row = { authorityCode: 'mlit', businessLine: '宅地建物取引業', validFrom: '2025-04-01', validTo: '' }
  it('may be without an end', () => expect(AuthorityRow.parse(row).validTo).toBeNull())
  it('does not end before it starts', () =>
    expect(message(AuthorityRow.safeParse({ ...row, validTo: '2025-03-31' }))).toBe(
      'organisation.errors.endBeforeStart',
    ))
})

describe('person', () => {
  const person = { name: '佐藤', email: 'SATO@Example.co.jp ', role: 'manager', entityIds: [] }
  it('keeps the address in lower case', () => expect(AddPerson.parse(person).email).toBe('sato@example.co.jp'))
  it('needs an entity as staff', () =>
    expect(message(AddPerson.safeParse({ ...person, role: 'staff' }))).toBe('organisation.errors.staffEntity'))
})
