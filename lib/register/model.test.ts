import { describe, expect, it } from 'vitest'
import { reasonOf } from './model'

const ground = (text: string) => ({ text: { ja: text, en: text } })
const duty = (state: string, sentence: string, basis: string[]) => ({
  kind: 'preliminaryReport',
  state,
  dueOn: null,
  doneAt: null,
  lateReason: null,
  reasoning: { sentence: { ja: sentence, en: sentence }, basis: basis.map(ground) },
})

describe('the reason in the register', () => {
  it('is every ground on which nothing is to be reported', () => {
    const duties = [duty('notApplicable', '報告の対象ではない', ['要配慮個人情報はない。', '1,000人を超えない。'])]
    expect(reasonOf(duties, null, false)?.ja).toBe('要配慮個人情報はない。1,000人を超えない。')
  })

  it("is the manager's where a manager answered otherwise: the computed grounds say the opposite", () => {
    const duties = [duty('notApplicable', '報告の対象ではない', ['要配慮個人情報が含まれる。'])]
    expect(reasonOf(duties, { reason: '暗号化を確認' }, false)).toEqual({
      ja: '責任者の判断：暗号化を確認',
      en: 'Decided by a manager: 暗号化を確認',
    })
    expect(reasonOf(duties, { reason: '対象外と判断' }, true)?.ja).toBe('過去の台帳：対象外と判断')
  })
})
