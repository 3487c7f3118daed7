import { describe, expect, it } from 'vitest'
import { DATA_ITEM_CODES, itemLabel } from '@/lib/incident/data-items'
import { ADVICE, frozenAdvice } from './advice'
import { adviceFor } from './advice-for'

describe('advice by lost item', () => {
  it('names every item of the catalogue exactly once', () => {
    const named = ADVICE.flatMap((paragraph) => paragraph.items)
    expect([...named].sort()).toEqual([...DATA_ITEM_CODES].sort())
  })

  it('ends with the general paragraph and only there', () => {
    expect(ADVICE.map((paragraph) => paragraph.items.length === 0)).toEqual(
      ADVICE.map((_, i) => i === ADVICE.length - 1),
    )
  })

  it('gives a person the paragraphs of their items and no others, most urgent first', () => {
    const advice = adviceFor(['name', 'address', 'cardFull'], frozenAdvice())
    expect(advice.map((paragraph) => paragraph.items)).toEqual([['cardFull'], ['address'], ['name']])
    expect(
      adviceFor(['name', 'address'], frozenAdvice())
        .map((paragraph) => paragraph.text)
        .join(),
    ).not.toContain('カード')
  })

  it('says shared advice once', () => {
    expect(adviceFor(['name', 'nameKana', 'gender'], frozenAdvice())).toHaveLength(1)
  })

  it('has something to say about an item of the organisation’s own', () => {
    expect(adviceFor(['own:会員証の写し'], frozenAdvice())).toEqual([
      { items: ['own:会員証の写し'], text: ADVICE.at(-1)?.ja },
    ])
  })

  it('never asks for anything and holds no link', () => {
    for (const { ja, en } of ADVICE) expect(`${ja}${en}`).not.toMatch(/https?:|www\.|至急|今すぐ|24時間/)
  })

  it('does not tell a reader of an item that the paragraph is not for', () => {
    const whole = DATA_ITEM_CODES.map((code) => ({ code, label: itemLabel(code, 'ja') }))
    for (const { items, ja } of ADVICE)
      for (const { code, label } of whole)
        if (!items.includes(code) && !['password', 'phone', 'family'].includes(code)) expect(ja).not.toContain(label)
  })
})
