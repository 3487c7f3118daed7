import type { Basis } from '../basis'
import { cite, type Provision } from '../provision'
import { APPI_GUIDELINE_URL, COPY_READ_ON } from '../sources'

/** Below the thresholds: no duty to report, but the other measures and a voluntary report. */
export const VOLUNTARY_REPORT: Provision = {
  rule: 'appi/guideline-3-5-3-1-note-1',
  article: 'ガイドライン（通則編）3-5-2・3-5-3-1（※1）',
  articleEn: 'APPI Guidelines (General Rules) 3-5-2 and 3-5-3-1 note 1',
  kind: 'guideline',
  words: '報告対象事態に該当しない漏えい等事案であっても、…個人情報保護委員会に任意の報告をすることができる。',
  url: APPI_GUIDELINE_URL,
  inForce: { from: '2022-04-01', to: null },
  checkedOn: COPY_READ_ON,
  evidence: 'seen',
}

export function voluntaryReport(): Basis {
  return cite(VOLUNTARY_REPORT, {
    ja: 'どの号にも当たらないため報告の義務はないが、任意の報告はできる。被害の拡大防止、調査、影響範囲の特定、再発防止は必要となる。',
    en: 'No item applies, so a report is not mandatory, but a voluntary one may be made. Containment, investigation, scoping and prevention are still needed.',
  })
}

/** The number of persons is a moving fact: the event becomes reportable when the excess is known. */
export const NUMBER_PASSES_THRESHOLD: Provision = {
  rule: 'appi/guideline-3-5-3-1-4',
  article: 'ガイドライン（通則編）3-5-3-1(4)',
  articleEn: 'APPI Guidelines (General Rules) 3-5-3-1(4)',
  kind: 'guideline',
  words: '…本人の数が1,000人以下であっても、その後1,000人を超えた場合には、1,000人を超えた時点で…該当することとなる。',
  url: APPI_GUIDELINE_URL,
  inForce: { from: '2022-04-01', to: null },
  checkedOn: COPY_READ_ON,
  evidence: 'seen',
}

/** With no other item, day 1 is the day on which the excess became known. */
export function clockOfNumberAlone(): Basis {
  return cite(
    NUMBER_PASSES_THRESHOLD,
    {
      ja: '第4号だけに当たる場合は、本人の数が1,000人を超える（おそれがある）ことを知った日が、期限を数える1日目となる。',
      en: 'Where item 4 alone applies, day 1 of the period is the day on which it became known that more than 1,000 persons are, or may be, affected.',
    },
    [{ fact: 'categories', value: '4' }],
    'derived',
  )
}
