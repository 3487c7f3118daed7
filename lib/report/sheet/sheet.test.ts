import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { aClinicReport, aRansomwareReport } from '../testing/a-report'
import { charactersOf, limitOf } from './limits'
import { routingAnswer, routingFacts } from './routing'
import { SheetDocument } from './schema'
import { rowsToEnter, sheetOf } from './sheet'

const PPC = { authority: 'ppc', regime: 'business' } as const
const ON = '2026-04-06'
const sheet = (content = aClinicReport(), to: Parameters<typeof sheetOf>[1] = PPC) => sheetOf(content, to, ON)
const row = (id: string, made = sheet()) => made.rows.find((one) => one.id === id)

describe('the rows of a sheet', () => {
  it('begin with the three questions and go on in the order of the form', () => {
    const ids = sheet().rows.map(({ id }) => id)
    expect(ids.slice(0, 5)).toEqual([
      'routing.myNumber',
      'routing.body',
      'routing.delegated',
      '0.submission',
      '0.previousReportOn',
    ])
    const sections = ids.filter((id) => /^\d/.test(id)).map((id) => Number(id[0]))
    expect(sections).toEqual([...sections].sort((a, b) => a - b))
    expect(new Set(ids).size).toBe(ids.length)
  })
  it('name the business as the reporter and say so', () => {
    expect(row('0.reporterName')).toMatchObject({ value: '医療法人社団みどり会' })
    expect(row('0.reporterName')?.note?.ja).toContain('入力する人ではなく')
  })
  it('are written as the form wants them', () => {
    expect(row('1.occurredOn')?.value).toBe('2026/04/03')
    expect(row('1.events')?.value).toBe('漏えい')
    expect(row('1.categories')?.value).toBe('第1号')
    expect(row('2.dataItems')?.value).toBe('氏名、生年月日、その他')
    expect(row('3.persons', sheet(aRansomwareReport()))?.value).toBe('3214')
  })
  it('say what is being looked into, and leave dates and choices empty', () => {
    expect(row('5.content')).toMatchObject({ value: '調査中', empty: 'underInvestigation' })
    expect(row('5.exists')).toMatchObject({ value: '', empty: 'underInvestigation' })
    expect(row('7.text')).toMatchObject({ value: '該当なし', empty: 'notApplicable' })
    expect(row('4.detail')?.empty).toBeNull()
  })
  it('end with why items are unknown', () => {
    expect(sheet(aRansomwareReport()).rows.at(-1)).toMatchObject({ id: 'unknownReason', kind: 'longText' })
    expect(sheet().rows.at(-1)?.id).not.toBe('unknownReason')
  })
  it('count only what there is to enter', () => {
    const { rows } = sheet()
    expect(rowsToEnter(rows).every(({ value }) => value !== '')).toBe(true)
    expect(rowsToEnter(rows).length).toBeLessThan(rows.length)
  })
})

describe('counting and warning', () => {
  it('counts characters, not code units, and a line break as one', () => {
    expect(charactersOf('𠮷\r\n田')).toBe(3)
    const course = row('1.course')
    expect(course?.characters).toBe([...(course?.value ?? '')].length)
  })
  it('says where no source gives a limit', () => {
    expect(row('1.course')?.limit).toEqual({ max: null, confirmed: false })
    expect(limitOf('0.corporateNumber', 'text')).toMatchObject({ max: 13, confirmed: false })
  })
  it('warns of a number that is too long or wide, and offers the narrow one', () => {
    const content = aClinicReport()
    const fields = content.sections[0]?.fields ?? []
    for (const field of fields) {
      if (field.id === 'corporateNumber') field.answer = '１２３４５６７８９０１２３４'
      if (field.id === 'contactPhone') field.answer = '０３－１２３４－５６７８'
    }
    const made = sheet(content)
    expect(row('0.corporateNumber', made)?.warnings.map(({ kind }) => kind)).toEqual(['tooLong', 'fullWidth'])
    expect(row('0.contactPhone', made)).toMatchObject({ proposal: '03-1234-5678' })
  })
  it('warns of characters that forms lose and offers plain ones', () => {
    expect(row('0.representative')).toMatchObject({
      warnings: [{ kind: 'machineDependent', characters: '髙' }],
      proposal: '理事長　高橋 一郎',
    })
    expect(row('4.detail')).toMatchObject({ warnings: [], proposal: null })
  })
})

describe('the way to the form', () => {
  const answers = (content = aClinicReport(), to: Parameters<typeof sheetOf>[1] = PPC) =>
    sheet(content, to)
      .rows.slice(0, 3)
      .map(({ value }) => value.slice(0, 4))
  const withItems = (answer: string | null) => {
    const content = aClinicReport()
    for (const field of content.sections[2]?.fields ?? []) if (field.id === 'dataItemList') field.answer = answer
    return content
  }
  it('is no, business, no for a clinic', () => {
    expect(answers()).toEqual(['いいえ', '民間事業', 'いいえ（'])
  })
  it('leads a delegated line of business to its ministry', () => {
    expect(answers(aClinicReport(), { authority: 'fsa', regime: 'business' })[2]).toBe('はい（権')
  })
  it('ends at the first question with My Number, and while that is unknown', () => {
    for (const content of [withItems('氏名、個人番号（マイナンバー）'), withItems(null)])
      expect(answers(content)).toEqual(['はい', '', ''])
    expect(sheet(withItems(null)).rows[0]?.note?.ja).toContain('分からない')
    expect(answers(aClinicReport(), { authority: 'ppc', regime: 'myNumber' })[0]).toBe('はい')
  })
  it('asks a public body nothing about delegation', () => {
    expect(answers(aClinicReport(), { authority: 'ppc', regime: 'publicBody' })).toEqual(['いいえ', '行政機関', ''])
    const facts = routingFacts(aClinicReport(), 'publicBody', 'ppc')
    expect(routingAnswer('delegated', facts)).toBeNull()
  })
  it('reminds of My Number while the items are being looked into', () => {
    const content = aClinicReport()
    for (const section of content.sections) if (section.item === 2) section.state = 'underInvestigation'
    expect(sheet(content).rows[0]?.note?.ja).toContain('調査中')
  })
})

describe('another form is data', () => {
  it('puts the mail of the credit sector before the fields', () => {
    const made = sheet(aRansomwareReport(), { authority: 'meti', regime: 'business' })
    expect(made.channel.kind).toBe('mail')
    expect(made.rows.slice(3, 6).map(({ id }) => id)).toEqual(['mail.address', 'mail.subject', 'mail.fileName'])
  })
  it('calls the categories of the My Number rules by their own rule', () => {
    const made = sheet(aClinicReport(), { authority: 'ppc', regime: 'myNumber' })
    expect(row('1.categories', made)?.label.ja).toBe('規則第2条各号該当性')
  })
})

describe('the JSON', () => {
  it('has a schema that is committed as it is', () => {
    const committed = readFileSync(path.join(import.meta.dirname, 'sheet.schema.json'), 'utf8')
    expect(JSON.parse(committed)).toEqual(z.toJSONSchema(SheetDocument, { target: 'draft-2020-12' }))
  })
})
