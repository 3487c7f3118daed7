import type { Basis, Bilingual } from '../basis'
import type { BreachEvent, IncidentFacts } from '../breach-facts'
import { cite, type Provision } from '../provision'
import { APPI_GUIDELINE_URL, COPY_READ_ON } from '../sources'

const GUIDELINE: Omit<Provision, 'rule' | 'article' | 'articleEn' | 'words'> = {
  kind: 'guideline',
  url: APPI_GUIDELINE_URL,
  inForce: { from: '2022-04-01', to: null },
  checkedOn: COPY_READ_ON,
  evidence: 'seen',
}

/** What a leak is, and is not. */
export const LEAK: Provision = {
  ...GUIDELINE,
  rule: 'appi/guideline-3-5-1-2',
  article: 'ガイドライン（通則編）3-5-1-2',
  articleEn: 'APPI Guidelines (General Rules) 3-5-1-2',
  words:
    '個人データの「漏えい」とは、個人データが外部に流出することをいう。…個人データを第三者に閲覧されないうちに全てを回収した場合は、漏えいに該当しない。また、個人情報取扱事業者が自らの意図に基づき個人データを第三者に提供する場合は、漏えいに該当しない。',
}

export const LOSS: Provision = {
  ...GUIDELINE,
  rule: 'appi/guideline-3-5-1-3',
  article: 'ガイドライン（通則編）3-5-1-3',
  articleEn: 'APPI Guidelines (General Rules) 3-5-1-3',
  words:
    '個人データの「滅失」とは、個人データの内容が失われることをいう。…その内容と同じデータが他に保管されている場合は、滅失に該当しない。また、個人情報取扱事業者が合理的な理由により個人データを削除する場合は、滅失に該当しない。',
}

export const DAMAGE: Provision = {
  ...GUIDELINE,
  rule: 'appi/guideline-3-5-1-4',
  article: 'ガイドライン（通則編）3-5-1-4',
  articleEn: 'APPI Guidelines (General Rules) 3-5-1-4',
  words:
    '個人データの「毀損」とは、個人データの内容が意図しない形で変更されることや、内容を保ちつつも利用不能な状態となることをいう。…その内容と同じデータが他に保管されている場合は毀損に該当しない。',
}

/** The cited definitions, by the regime's own guideline. */
export type EventProvisions = { leak: Provision; loss: Provision; damage: Provision }
export const BUSINESS_EVENTS: EventProvisions = { leak: LEAK, loss: LOSS, damage: DAMAGE }

/**
 * Why the event is, on these facts, no leak, loss or damage; empty when it is one. The three definitions are worded alike
 * in every regime, so the regime only brings its own citations.
 */
export function notLeakLossOrDamage(event: BreachEvent, facts: IncidentFacts, cited: EventProvisions): Basis[] {
  const reasons: Basis[] = []
  const because = (provision: Provision, fact: keyof IncidentFacts, text: Bilingual) =>
    reasons.push(
      cite(provision, text, [
        { fact: 'event', value: event },
        { fact, value: true },
      ]),
    )

  if (event === 'leak' && facts.recoveredUnviewed) because(cited.leak, 'recoveredUnviewed', RECOVERED)
  if (event === 'leak' && facts.intentionalProvision) because(cited.leak, 'intentionalProvision', PROVIDED)
  if (event === 'loss' && facts.sameDataHeldElsewhere) because(cited.loss, 'sameDataHeldElsewhere', KEPT_ELSEWHERE_LOSS)
  if (event === 'loss' && facts.reasonableDeletion) because(cited.loss, 'reasonableDeletion', DELETED)
  // The exception stands for a lost key and for ransomware; a tampered record is damaged even when a copy survives.
  if (event === 'damage' && facts.sameDataHeldElsewhere && facts.contentAltered !== true) {
    because(cited.damage, 'sameDataHeldElsewhere', KEPT_ELSEWHERE_DAMAGE)
  }
  return reasons
}

const RECOVERED: Bilingual = {
  ja: '第三者に閲覧されないうちに全てを回収したことが確認できているため、漏えいに当たらない。確認できた根拠（先方の回答、アクセスログなど）を残す。',
  en: 'Everything was recovered before any third party saw it, and that is confirmed, so it is not a leak. Keep the proof (the recipient’s answer, the access log).',
}
const PROVIDED: Bilingual = {
  ja: '自らの意図に基づく第三者への提供であるため、漏えいに当たらない。第三者提供の制限（法第27条）など別の規律が問題となる。',
  en: 'The data was provided to a third party intentionally, so it is not a leak. Other rules, such as the limits on provision (art. 27), are the question.',
}
const KEPT_ELSEWHERE_LOSS: Bilingual = {
  ja: 'その内容と同じデータが他に保管されているため、滅失に当たらない。社外に流出したおそれがあれば、漏えいとして判断する。',
  en: 'The same data is kept elsewhere, so it is not a loss. If it may have left the premises, assess it as a leak.',
}
const DELETED: Bilingual = {
  ja: '保存期間の満了など合理的な理由による削除であるため、滅失に当たらない。',
  en: 'The data was deleted for a reasonable reason, such as the end of its retention period, so it is not a loss.',
}
const KEPT_ELSEWHERE_DAMAGE: Bilingual = {
  ja: '復元キーの喪失やランサムウェアによる暗号化で利用できなくなっても、その内容と同じデータが他に保管されているため、毀損に当たらない。窃取のおそれがあれば、漏えいとして判断する。',
  en: 'The data became unusable (lost key, ransomware), but the same data is kept elsewhere, so it is not damage. If theft is possible, assess it as a leak.',
}

/** Use and provision are events of the My Number regime only. */
export function notAnEventOfThisAct(event: BreachEvent, duty: Provision): Basis[] {
  if (event !== 'unlawfulUse' && event !== 'unlawfulProvision') return []
  return [
    cite(
      duty,
      {
        ja: '報告の対象は漏えい、滅失、毀損であり、漏えい等を伴わない利用や提供は対象とならない（特定個人情報については番号法を確認する）。',
        en: 'The duty concerns leak, loss and damage. Use or provision without any of these is not reportable under this act (for My Number data see the Number Act).',
      },
      [{ fact: 'event', value: event }],
    ),
  ]
}
