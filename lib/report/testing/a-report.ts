import { REPORT_FORM, REPORT_FORM_SECTIONS } from '@/lib/law/appi/report-form'
import type { FrozenField, FrozenSection, ReportContent } from '../schema'

type Answers = Record<number, Record<string, NonNullable<FrozenField['answer']>>>
type States = Record<number, FrozenSection['state']>

const REPORTER = {
  submission: 'new',
  stage: 'preliminary',
  recipient: 'ppc',
  reporterName: '医療法人社団みどり会',
  corporateNumber: '1234567890123',
  reporterAddress: '〒150-0002 東京都渋谷区渋谷一丁目2番3号 みどりビル4階',
  representative: '理事長　髙橋 一郎',
  contactName: '﨑山 花子',
  contactDepartment: '事務部 総務課',
  contactPhone: '03-1234-5678',
  contactEmail: 'privacy@midori.example',
  industry: '医療業',
}

/** A frozen report with these answers; what is not given is unanswered. */
const frozen = (content: Partial<ReportContent>, answers: Answers, states: States): ReportContent => ({
  kind: 'preliminary',
  sequence: 1,
  form: REPORT_FORM.title,
  reporter: '医療法人社団みどり会',
  recipient: { ja: '個人情報保護委員会', en: 'Personal Information Protection Commission' },
  incidentNumber: '2026-0001',
  unknownReason: '',
  sections: REPORT_FORM_SECTIONS.map(({ item, title, fields }) => ({
    item,
    title,
    state: states[item] ?? 'known',
    fields: fields.map(({ number, id, label, kind, options }) => ({
      number,
      id,
      label,
      kind,
      ...(options && { options: [...options] }),
      answer: (item === 0 ? { ...REPORTER, ...answers[0] } : answers[item])?.[id] ?? null,
    })),
  })),
  ...content,
})

/** One patient's medicine record handed to another: a preliminary report on the day it was found. */
export const aClinicReport = (content: Partial<ReportContent> = {}): ReportContent =>
  frozen(
    content,
    {
      1: {
        occurredOn: '2026-04-03',
        discoveredOn: '2026-04-03',
        awareOn: '2026-04-03',
        events: ['leak'],
        discoverer: 'person',
        categories: ['1'],
        entrustorExists: 'no',
        entrusteeExists: 'no',
        course:
          '4月3日 10時20分、受付で、患者Aの薬剤情報提供書を患者Bに手渡した。10時45分、患者Bから電話で連絡があり、誤交付が分かった。11時30分、患者Bの自宅を訪問して書類を回収した。',
      },
      2: {
        medium: ['paper'],
        subjects: ['customer'],
        dataItems: ['name', 'birthDate', 'other'],
        dataItemList: '氏名、生年月日、診療・調剤の情報',
      },
      3: { persons: 1 },
      4: { body: 'reporter', kind: 'misHandOver', detail: '書類を渡すときの本人確認を、姓だけで行った。' },
    },
    { 5: 'underInvestigation', 6: 'underInvestigation', 7: 'notApplicable', 8: 'underInvestigation' },
  )

const COURSE = [
  '5月11日 2時14分、VPN装置に対する不正なログインがあった（後日の調査で判明）。',
  '5月12日 6時30分、基幹系サーバーの業務システムが起動しないことに夜勤の担当者が気づき、情報システム部に連絡した。',
  '7時05分、情報システム部が、サーバー3台のファイルが暗号化され、身代金を要求する文書が置かれていることを確認した。',
  '7時20分、社外との通信を遮断し、全社の端末の利用を止めた。',
  '9時00分、対策本部を設置。セキュリティ専門会社（株式会社見本フォレンジック）に調査を依頼した。',
  '13時30分、所轄の警察署に相談し、被害の状況を説明した。',
]

/** A ransomware case with a course of events that runs over pages: a final report that leaves an item open. */
export const aRansomwareReport = (content: Partial<ReportContent> = {}): ReportContent =>
  frozen(
    {
      kind: 'final',
      reporter: '株式会社みなと通販',
      recipient: { ja: '経済産業大臣', en: 'Minister of Economy, Trade and Industry' },
      incidentNumber: '2026-0007',
      unknownReason:
        '二次被害の有無は、外部機関による流出先の監視を続けており、現時点で判明していない。9月末の最終報告を受け、追完の報告を行う。',
      ...content,
    },
    {
      0: { reporterName: '株式会社みなと通販', stage: 'final', submission: 'followUp', previousReportOn: '2026-05-15' },
      1: {
        occurredOn: '2026-05-11',
        discoveredOn: '2026-05-12',
        awareOn: '2026-05-12',
        events: ['leakSuspected', 'damage'],
        discoverer: 'employee',
        categories: ['2', '3', '4'],
        entrustorExists: 'no',
        entrusteeExists: 'yes',
        entrusteeName: '見本データセンター株式会社',
        course: Array.from({ length: 8 }, (_, week) => [`【第${week + 1}週】`, ...COURSE].join('\n')).join('\n'),
        externalInvestigation: 'doneOrRunning',
        investigator: '株式会社見本フォレンジック・2026年5月12日依頼・2026年6月30日報告',
      },
      2: {
        medium: ['electronic'],
        subjects: ['customer', 'employee'],
        dataItems: ['name', 'address', 'phone', 'email', 'card'],
        dataItemList: '氏名、住所、電話番号、メールアドレス、クレジットカード番号・有効期限・セキュリティコード',
      },
      3: { persons: 3214, personsMax: 5000, cardPersons: 1208 },
      4: { body: 'reporter', kind: 'unauthorisedAccess', detail: 'VPN装置の更新が漏れ、既知の脆弱性が残っていた。' },
      6: {
        status: 'running',
        date: '2026-06-01',
        methods: ['letter', 'mail'],
        content: '対象の方全員に、通知文書を郵送している。専用の窓口を設けた。',
      },
      7: { status: 'done', date: '2026-05-20', methods: ['website'], text: '当社のホームページに掲載した。' },
      8: {
        done: 'VPN装置を更新し、多要素認証を導入した。',
        doneOn: '2026-05-25',
        planned: 'サーバー区画を分離し、監視を24時間化する。',
        plannedOn: '2026-09-30',
      },
      9: { otherAuthorities: '所轄の警察署に相談し、被害届を提出した。' },
    },
    { 5: 'underInvestigation' },
  )
