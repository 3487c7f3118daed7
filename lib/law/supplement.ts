import { SUPPLEMENT } from './appi/rule-8'
import type { Regime } from './breach-facts'
import type { DutyRule } from './duty-rule'
import { cite } from './provision'

/**
 * The supplement owed after a final report that left items open. No day is counted: "as soon as it is known". The words
 * are those of the guidelines for businesses; the other regimes follow the same procedure.
 * @param openItems numbers of the items that the filed report left open; not empty
 */
export function supplement(openItems: readonly number[], regime: Regime): DutyRule {
  const items = openItems.join('、')
  const sentence = {
    ja: `確報で調査中とした項目（${items}）が判明したら、速やかに追完する。日数の定めはないため、週に一度は見直す`,
    en: `Items left open in the final report (${openItems.join(', ')}) are supplemented as soon as they are known. No days are counted: look again every week`,
  }
  const evidence = regime === 'business' ? SUPPLEMENT.evidence : 'derived'
  return {
    kind: 'supplement',
    applies: true,
    targetOn: null,
    dueOn: null,
    binding: 'promptly',
    sentence,
    basis: [cite(SUPPLEMENT, sentence, [{ fact: 'openItems', value: openItems.join(',') }], evidence)],
  }
}
