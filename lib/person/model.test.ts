import { describe, expect, it } from 'vitest'
import { canDo, mappingProblems, progressOf, severityOf } from './model'

describe('a mapping', () => {
  const items = ['name', 'address']

  it('needs something that tells people apart, and something they lost', () => {
    expect(mappingProblems(['name', 'address'], ['name'], items)).toEqual({})
    expect(mappingProblems(['email', 'items'], [], items)).toEqual({})
    expect(mappingProblems(['address'], ['name'], items)).toEqual({ mapping: ['person.errors.noIdentifyingColumn'] })
    expect(mappingProblems(['name'], [], items)).toEqual({ commonItems: ['person.errors.noItem'] })
  })

  it('takes each field once and only items of the incident', () => {
    expect(mappingProblems(['name', 'name', 'item:cardFull'], ['name'], items)).toEqual({
      'mapping.1': ['person.errors.columnTwice'],
      'mapping.2': ['person.errors.itemNotInIncident'],
    })
    expect(mappingProblems(['name'], ['phone'], items)).toEqual({ commonItems: ['person.errors.itemNotInIncident'] })
  })
})

it('lets each step follow only the states it makes sense in', () => {
  expect(canDo('confirm', 'checked')).toBe(true)
  expect(canDo('confirm', 'checking')).toBe(false)
  expect(canDo('map', 'importing')).toBe(false)
  expect(canDo('cancel', 'imported')).toBe(false)
})

it('tells errors from warnings and notes', () => {
  expect(severityOf('postalCodeFormat')).toBe('error')
  expect(severityOf('addressMissing')).toBe('warning')
  expect(severityOf('repeatedRow')).toBe('note')
})

it('measures progress in bytes', () => {
  expect(progressOf({ bytesDone: 50, size: 200 })).toBe(0.25)
  expect(progressOf({ bytesDone: 0, size: 0 })).toBe(1)
})
