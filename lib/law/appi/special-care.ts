import type { Bilingual } from '../basis'
import type { Provision } from '../provision'
import { APPI_ORDER_URL, COPY_READ_ON } from '../sources'

/** Special-care data: eleven kinds. */
export const SPECIAL_CARE: Provision = {
  rule: 'appi/article-2-3',
  article: '個人情報保護法第2条第3項・施行令第2条・ガイドライン（通則編）2-3',
  articleEn: 'APPI art. 2(3); Cabinet Order art. 2; APPI Guidelines (General Rules) 2-3',
  kind: 'statute',
  words:
    'この法律において「要配慮個人情報」とは、本人の人種、信条、社会的身分、病歴、犯罪の経歴、犯罪により害を被った事実その他本人に対する不当な差別、偏見その他の不利益が生じないようにその取扱いに特に配慮を要するものとして政令で定める記述等が含まれる個人情報をいう。',
  url: APPI_ORDER_URL,
  inForce: { from: '2017-05-30', to: null },
  checkedOn: COPY_READ_ON,
  evidence: 'seen',
}

/** The eleven kinds in the order of guideline 2-3, which numbers them 1 to 11. */
export const SPECIAL_CARE_KINDS = [
  'race',
  'creed',
  'socialStatus',
  'medicalHistory',
  'criminalRecord',
  'crimeDamage',
  'disability',
  'healthCheckResult',
  'medicalGuidance',
  'criminalProcedure',
  'juvenileProcedure',
] as const
export type SpecialCareKind = (typeof SPECIAL_CARE_KINDS)[number]
export const isSpecialCareKind = (kind: string): kind is SpecialCareKind =>
  SPECIAL_CARE_KINDS.some((known) => known === kind)

const LABELS: Record<SpecialCareKind, Bilingual> = {
  race: { ja: '人種', en: 'Race' },
  creed: { ja: '信条', en: 'Creed' },
  socialStatus: { ja: '社会的身分', en: 'Social status' },
  medicalHistory: { ja: '病歴', en: 'Medical history' },
  criminalRecord: { ja: '犯罪の経歴', en: 'Criminal record' },
  crimeDamage: { ja: '犯罪により害を被った事実', en: 'Having suffered damage by a crime' },
  disability: {
    ja: '身体障害、知的障害、精神障害（発達障害を含む。）その他の心身の機能の障害',
    en: 'Physical, intellectual or mental (including developmental) disability, or a listed intractable disease',
  },
  healthCheckResult: { ja: '健康診断その他の検査の結果', en: 'Results of health checks and other tests' },
  medicalGuidance: { ja: '医師等による指導、診療、調剤', en: 'Guidance, treatment or dispensing by medical staff' },
  criminalProcedure: {
    ja: '被疑者又は被告人として刑事事件に関する手続が行われたこと',
    en: 'Criminal procedure as suspect or defendant',
  },
  juvenileProcedure: {
    ja: '少年の保護事件に関する手続が行われたこと',
    en: 'Juvenile protection procedure',
  },
}

/** What people mistake for a kind, or overlook. */
const TRAPS: Partial<Record<SpecialCareKind, readonly Bilingual[]>> = {
  race: [
    { ja: '国籍だけ、肌の色だけでは人種に当たらない。', en: 'Nationality alone and skin colour alone are not race.' },
  ],
  creed: [
    {
      ja: '推知させるにすぎない情報（宗教関係の本の購入や貸出しの記録など）は当たらない。',
      en: 'Information that merely lets one infer it (religious books bought or borrowed) does not count.',
    },
  ],
  socialStatus: [{ ja: '職業上の地位や学歴は当たらない。', en: 'Job title and education do not count.' }],
  healthCheckResult: [
    {
      ja: '健康診断を受けたという事実だけでは当たらない。',
      en: 'The mere fact of having taken a health check does not count.',
    },
    {
      ja: 'ストレスチェック、人間ドック、消費者向け遺伝子検査の結果も当たる。',
      en: 'Results of stress checks, voluntary screening and consumer genetic tests do count.',
    },
    {
      ja: '健康診断や診療等の事業と関係なく知った身長、体重、血圧などは当たらない。',
      en: 'Height, weight or blood pressure learned outside health checks and medical work do not count.',
    },
  ],
  medicalGuidance: [
    { ja: '病院や薬局を利用した事実も当たる。', en: 'The fact of having visited a hospital or a pharmacy counts.' },
  ],
}

/** The name of the kind; a kind this list does not know is shown as it was stored. */
export function specialCareLabel(kind: string): Bilingual {
  return isSpecialCareKind(kind) ? LABELS[kind] : { ja: kind, en: kind }
}

/** Hints to show beside the kind; empty when there are none. */
export function specialCareTraps(kind: SpecialCareKind): readonly Bilingual[] {
  return TRAPS[kind] ?? []
}
