import { describe, expect, it } from 'vitest'
import { asTyped, clashesOf } from './conflict'

const opened = { version: 3, title: 'Lost laptop', count: '', contact: { phone: '03-1111-2222' }, events: ['loss'] }

describe('clashesOf', () => {
  it('finds nothing when somebody else saved another part of the record', () => {
    const mine = { ...opened, title: 'Lost laptop, Osaka' }
    expect(clashesOf(opened, mine, { ...opened, version: 4, status: 'closed' })).toEqual([])
  })

  it('lists what they changed, and says whether we changed it too', () => {
    const mine = { ...opened, title: 'Lost laptop, Osaka' }
    const stored = { ...opened, version: 4, title: 'Stolen laptop', contact: { phone: '06-3333-4444' } }
    expect(clashesOf(opened, mine, stored)).toEqual([
      { path: 'title', mine: 'Lost laptop, Osaka', theirs: 'Stolen laptop', contested: true },
      { path: 'contact.phone', mine: '03-1111-2222', theirs: '06-3333-4444', contested: false },
    ])
  })

  it('does not take a different spelling of the same value for a change', () => {
    const stored = {
      version: 4,
      title: 'Lost laptop',
      count: null,
      contact: { phone: '03-1111-2222' },
      events: ['loss'],
    }
    expect(clashesOf(opened, { ...opened, count: 5 }, stored)).toEqual([])
    expect(clashesOf({ n: 3 }, { n: '3' }, { n: 3 })).toEqual([])
  })

  it('is no clash when both wrote the same', () => {
    expect(clashesOf({ title: 'a' }, { title: 'b' }, { title: 'b' })).toEqual([])
  })
})

describe('asTyped', () => {
  it('spells a stored value as the field does', () => {
    expect(asTyped(null, '2026-04-03')).toBe('')
    expect(asTyped(12, '10')).toBe('12')
    expect(asTyped(undefined, ['loss'])).toEqual([])
    expect(asTyped(null, true)).toBe(false)
    expect(asTyped(7, null)).toBe(7)
  })
})
