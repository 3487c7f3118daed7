import { describe, expect, it } from 'vitest'
import { errorList, messageAt } from './field-error'

const errors = {
  title: { type: 'server', message: 'form.required', ref: { name: 'title', message: 'not an error' } },
  contact: { phone: { type: 'custom', message: 'form.format' } },
  items: { root: { type: 'custom', message: 'form.choose' } },
  rows: [undefined, { name: { type: 'custom', message: 'form.tooLong?max=20' } }],
}

describe('errors of a form', () => {
  it('are a list of paths and messages', () => {
    expect(errorList(errors)).toEqual([
      { path: 'title', message: 'form.required' },
      { path: 'contact.phone', message: 'form.format' },
      { path: 'items', message: 'form.choose' },
      { path: 'rows.1.name', message: 'form.tooLong?max=20' },
    ])
  })

  it('belong to the field, or to a row of it', () => {
    expect(messageAt(errors, 'title')).toBe('form.required')
    expect(messageAt(errors, 'rows')).toBe('form.tooLong?max=20')
    expect(messageAt(errors, 'tit')).toBeUndefined()
  })
})
