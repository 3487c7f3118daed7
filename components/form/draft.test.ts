import { describe, expect, it } from 'vitest'
import { readDraft, removeAllDrafts, removeDraft, writeDraft } from './draft'

function aStore() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size
    },
  }
}

describe('drafts', () => {
  it('keep what was typed until they are removed', () => {
    const store = aStore()
    writeDraft('incident/new', { opened: { title: '' }, typed: { title: '誤交付' } }, store)
    expect(readDraft('incident/new', store)).toEqual({ opened: { title: '' }, typed: { title: '誤交付' } })
    removeDraft('incident/new', store)
    expect(readDraft('incident/new', store)).toBeNull()
  })

  it('are all gone after sign-out, and nothing else is', () => {
    const store = aStore()
    store.setItem('other', 'stays')
    writeDraft('a', { opened: 1, typed: 2 }, store)
    writeDraft('b', { opened: 1, typed: 2 }, store)
    removeAllDrafts(store)
    expect(store.length).toBe(1)
    expect(store.getItem('other')).toBe('stays')
  })

  it('do not break the form when the storage is full, broken or holds something else', () => {
    const store = aStore()
    store.setItem('todoke.draft.x', '{broken')
    store.setItem('todoke.draft.y', '"text"')
    expect(readDraft('x', store)).toBeNull()
    expect(readDraft('y', store)).toBeNull()
    const full = {
      ...aStore(),
      setItem: () => {
        throw new Error('QuotaExceededError')
      },
    }
    expect(writeDraft('z', { opened: 1, typed: 2 }, full)).toBeNull()
  })
})
