import { describe, expect, it } from 'vitest'
import { type LedgerColumn, ledgerOf } from './ledger'
import type { ReportContent } from './schema'
import { aClinicReport } from './testing/a-report'

const column = (content: ReportContent, kind: LedgerColumn['kind']): LedgerColumn => ({
  reportId: kind,
  kind,
  sequence: 1,
  state: 'filed',
  filedAt: null,
  content,
})
const answering = (content: ReportContent, item: number, id: string, answer: string | number | null) => ({
  ...content,
  sections: content.sections.map((section) =>
    section.item === item
      ? { ...section, fields: section.fields.map((field) => (field.id === id ? { ...field, answer } : field)) }
      : section,
  ),
})
const preliminary = aClinicReport()
const changes = (...contents: ReportContent[]) =>
  ledgerOf(contents.map((content, i) => column(content, i === 0 ? 'preliminary' : 'final'))).flatMap(({ item, rows }) =>
    rows.filter(({ changed }) => changed).map(({ id }) => `${item}.${id}`),
  )

describe('reports side by side', () => {
  it('mark nothing when they say the same, however they are named', () => {
    expect(changes(preliminary, answering({ ...preliminary, kind: 'final' }, 0, 'stage', 'final'))).toEqual([])
  })

  it('mark each field that differs from the report before', () => {
    expect(changes(preliminary, answering(preliminary, 3, 'persons', 2))).toEqual(['3.persons'])
  })

  it('mark an open item that became known', () => {
    expect(changes(preliminary, answering(preliminary, 5, 'exists', 'no'))).toEqual(['5.exists'])
  })

  it('mark an item that is known now, whatever it said before', () => {
    const known = {
      ...preliminary,
      sections: preliminary.sections.map((section) =>
        section.item === 8 ? { ...section, state: 'known' as const } : section,
      ),
    }
    expect(changes(preliminary, known)).toContain('8.state')
  })

  it('tell what was put into a long text', () => {
    const course = `${preliminary.sections[1]?.fields.find(({ id }) => id === 'course')?.answer}翌日、謝罪した。`
    const sections = ledgerOf([
      column(preliminary, 'preliminary'),
      column(answering(preliminary, 1, 'course', course), 'final'),
    ])
    const row = sections.find(({ item }) => item === 1)?.rows.find(({ id }) => id === 'course')
    expect(row?.cells[1]?.pieces?.at(-1)).toEqual({ kind: 'added', text: '翌日、謝罪した。' })
  })

  it('compare with the last report that had the item: a withdrawal has few', () => {
    const withdrawal = { ...preliminary, sections: preliminary.sections.filter(({ item }) => item <= 1) }
    expect(changes(preliminary, withdrawal, preliminary)).toEqual([])
  })
})
