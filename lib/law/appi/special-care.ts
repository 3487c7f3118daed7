import type { Bilingual, Evidence } from '../basis'
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

export type SpecialCareKind = {
  id: string
  /** Number in guideline 2-3. */
  number: number
  label: Bilingual
  /** What people mistake for this kind, or overlook. */
  traps: readonly Bilingual[]
  evidence: Evidence
}

const kind = (number: number, id: string, label: Bilingual, ...traps: Bilingual[]): SpecialCareKind => ({
  id,
  number,
  label,
  traps,
  evidence: 'seen',
})

/** The eleven kinds in the order of guideline 2-3. */
export const SPECIAL_CARE_KINDS: readonly SpecialCareKind[] = [
  kind(
    1,
    'race',
    { ja: '人種', en: 'Race' },
    {
      ja: '国籍だけ、肌の色だけでは人種に当たらない。',
      en: 'Nationality alone and skin colour alone are not race.',
    },
  ),
  kind(
    2,
    'creed',
    { ja: '信条', en: 'Creed' },
    {
      ja: '推知させるにすぎない情報（宗教関係の本の購入や貸出しの記録など）は当たらない。',
      en: 'Information that merely lets one infer it (religious books bought or borrowed) does not count.',
    },
  ),
  kind(
    3,
    'socialStatus',
    { ja: '社会的身分', en: 'Social status' },
    { ja: '職業上の地位や学歴は当たらない。', en: 'Job title and education do not count.' },
  ),
  kind(4, 'medicalHistory', { ja: '病歴', en: 'Medical history' }),
  kind(5, 'criminalRecord', { ja: '犯罪の経歴', en: 'Criminal record' }),
  kind(6, 'crimeDamage', { ja: '犯罪により害を被った事実', en: 'Fact of having suffered damage by a crime' }),
  kind(7, 'disability', {
    ja: '身体障害、知的障害、精神障害（発達障害を含む。）その他の心身の機能の障害',
    en: 'Physical, intellectual or mental (including developmental) disability, or a listed intractable disease',
  }),
  kind(
    8,
    'healthCheckResult',
    { ja: '健康診断その他の検査の結果', en: 'Results of health checks and other tests' },
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
  ),
  kind(
    9,
    'medicalGuidance',
    { ja: '医師等による指導、診療、調剤', en: 'Guidance, treatment or dispensing by medical staff' },
    {
      ja: '病院や薬局を利用した事実も当たる。',
      en: 'The fact of having visited a hospital or a pharmacy counts.',
    },
  ),
  kind(10, 'criminalProcedure', {
    ja: '被疑者又は被告人として刑事事件の手続が行われたこと',
    en: 'Criminal procedure as suspect or defendant',
  }),
  kind(11, 'juvenileProcedure', {
    ja: '少年の保護事件の手続が行われたこと',
    en: 'Juvenile protection procedure',
  }),
]
