import { expect, it } from 'vitest'
import auditEn from '@/messages/en/audit.json'
import dutyEn from '@/messages/en/duty.json'
import formEn from '@/messages/en/form.json'
import incidentEn from '@/messages/en/incident.json'
import reportEn from '@/messages/en/report.json'
import auditJa from '@/messages/ja/audit.json'
import dutyJa from '@/messages/ja/duty.json'
import formJa from '@/messages/ja/form.json'
import incidentJa from '@/messages/ja/incident.json'
import reportJa from '@/messages/ja/report.json'
import { eventWords } from './event-words'

const MESSAGES = {
  ja: { audit: auditJa, duty: dutyJa, form: formJa, incident: incidentJa, report: reportJa },
  en: { audit: auditEn, duty: dutyEn, form: formEn, incident: incidentEn, report: reportEn },
}

const reader = (locale: 'ja' | 'en') => ({
  locale,
  words: (key: string) => {
    const found = key
      .split('.')
      .reduce<unknown>(
        (at, part) => (typeof at === 'object' && at ? (at as Record<string, unknown>)[part] : null),
        MESSAGES[locale],
      )
    return typeof found === 'string' ? found : null
  },
})
const lines = (data: unknown, locale: 'ja' | 'en' = 'ja') =>
  eventWords(data, reader(locale)).map(({ label, value }) => `${label} ${value}`)

it('tells the first entry of an incident in words', () =>
  expect(lines({ number: '2026-0002', preset: 'misHandedPaper', awareOn: '2026-04-03' })).toEqual([
    '番号 2026-0002',
    '事案の種類 書類の誤交付（別の人に渡した）',
    '知った日 2026年4月3日（金）',
  ]))

it('names the item and the fields that changed', () =>
  expect(lines({ item: 4, state: 'underInvestigation', changed: ['detail'] })).toEqual([
    '報告事項 4. 原因',
    '状態 調査中',
    '変えたところ 原因の詳細',
  ]))

it('names changed facts, in English too', () =>
  expect(lines({ changed: ['personCount', 'status'] }, 'en')).toEqual(['Changed Number of persons, Certainty']))

it('leaves out what is only for verifying', () =>
  expect(lines({ kind: 'final', number: 2, sha256: '0'.repeat(64) })).toEqual(['種類 確報', '版 2']))

it('tells how a deadline moved', () =>
  expect(lines({ moved: ['finalReport: open 2026-05-07 → open 2026-06-01'] })).toEqual([
    '変わった期限 確報（委員会等への報告） 未了 2026年5月7日（木） → 未了 2026年6月1日（月）',
  ]))

it('shows what it has no words for as it was recorded', () => expect(lines({ odd: 'x' })).toEqual(['odd x']))
