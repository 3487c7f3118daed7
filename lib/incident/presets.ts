import type { BreachEvent, BreachStatus, DataClass, Encryption } from '@/lib/law/breach-facts'
import type { MEDIA, PRESETS, SUBJECT_KINDS } from './choices'
import type { DataItemCode } from './data-items'

export type PresetName = (typeof PRESETS)[number]

/** What a usual case starts from. Everything can be changed afterwards. */
export type Preset = {
  title: { ja: string; en: string }
  items: DataItemCode[]
  status: BreachStatus
  events: BreachEvent[]
  improperPurpose: boolean
  medium: (typeof MEDIA)[number]
  subjectKind: (typeof SUBJECT_KINDS)[number]
  dataClass: DataClass
  encryption: Encryption
  entrustment: 'ownData' | 'entrustor'
  persons: number | null
  cause: { body: string; kind: string }
}

const BASE: Preset = {
  title: { ja: '', en: '' },
  items: ['name'],
  status: 'occurred',
  events: ['leak'],
  improperPurpose: false,
  medium: 'electronic',
  subjectKind: 'customer',
  dataClass: 'personalData',
  encryption: 'none',
  entrustment: 'ownData',
  persons: null,
  cause: { body: 'reporter', kind: 'other' },
}

/** The usual cases, the commonest first: one patient's paper handed to another patient. */
export const PRESET_VALUES: Record<PresetName, Preset> = {
  misHandedPaper: {
    ...BASE,
    title: { ja: '書類の誤交付', en: 'Paper handed to the wrong person' },
    items: ['name', 'medicalRecord'],
    medium: 'paper',
    persons: 1,
    cause: { body: 'reporter', kind: 'misHandOver' },
  },
  misSentMail: {
    ...BASE,
    title: { ja: 'メールの誤送信', en: 'E-mail sent to the wrong address' },
    items: ['name', 'email'],
    cause: { body: 'reporter', kind: 'misSending' },
  },
  wrongEnclosure: {
    ...BASE,
    title: { ja: '郵送物の封入誤り', en: 'Wrong enclosure in a letter' },
    items: ['name', 'address'],
    medium: 'paper',
    cause: { body: 'reporter', kind: 'misSending' },
  },
  lostDevice: {
    ...BASE,
    title: { ja: '端末・媒体の紛失', en: 'Lost device or medium' },
    items: ['name'],
    encryption: 'unknown',
    cause: { body: 'reporter', kind: 'loss' },
  },
  misconfiguration: {
    ...BASE,
    title: { ja: '設定誤りによる公開', en: 'Data public by misconfiguration' },
    items: ['name', 'email'],
    cause: { body: 'reporter', kind: 'misconfiguration' },
  },
  webSkimming: {
    ...BASE,
    title: { ja: 'ウェブスキミング（入力画面の改ざん）', en: 'Web skimming (altered input page)' },
    items: ['name', 'cardFull'],
    status: 'suspected',
    improperPurpose: true,
    dataClass: 'toBecomePersonalData',
    cause: { body: 'reporter', kind: 'unauthorisedAccess' },
  },
  ransomware: {
    ...BASE,
    title: { ja: 'ランサムウェア被害', en: 'Ransomware' },
    items: ['name', 'address', 'phone'],
    status: 'suspected',
    events: ['leak', 'damage'],
    improperPurpose: true,
    cause: { body: 'reporter', kind: 'unauthorisedAccess' },
  },
  insider: {
    ...BASE,
    title: { ja: '従業者による持ち出し', en: 'Data taken by a member of staff' },
    items: ['name', 'phone'],
    improperPurpose: true,
    cause: { body: 'reporter', kind: 'insider' },
  },
  vendorBreach: {
    ...BASE,
    title: { ja: '委託先での漏えい', en: 'Breach at a vendor' },
    items: ['name', 'email'],
    status: 'suspected',
    improperPurpose: true,
    entrustment: 'entrustor',
    cause: { body: 'entrustee', kind: 'unauthorisedAccess' },
  },
  unauthorisedLogin: {
    ...BASE,
    title: { ja: '不正ログイン', en: 'Unauthorised log-in' },
    items: ['name', 'address', 'purchaseHistory'],
    improperPurpose: true,
    cause: { body: 'reporter', kind: 'unauthorisedAccess' },
  },
  other: BASE,
}
