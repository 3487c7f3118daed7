import type { ReportSource } from '@/lib/report/content'
import { aRow, aSource } from '@/lib/report/testing/a-source'
import { noticeContent } from '../notice-content'
import type { EntrustorRecord } from '../repository'
import type { NoticeContent } from '../signed-notice-schema'

const ID = '00000000-0000-4000-8000-000000000002'

/** A client as it is recorded. */
export const anEntrustor = (changes: Partial<EntrustorRecord> = {}): EntrustorRecord => ({
  id: ID,
  incidentId: ID,
  position: 1,
  name: '株式会社みなと通販',
  address: '東京都港区芝公園4-2-8',
  contactName: '海野 渚',
  contactPhone: '03-0000-0200',
  contactEmail: 'privacy@minato.example',
  personCount: 3214,
  nameEn: '',
  letterSender: '',
  deskName: '',
  deskPhone: '',
  deskHours: '',
  deskEmail: '',
  deskNameEn: '',
  deskHoursEn: '',
  version: 1,
  createdById: ID,
  createdAt: new Date('2026-04-03T02:00:00Z'),
  ...changes,
})

/** A vendor that sends letters for others and was broken into. */
export const aVendor = (changes: Parameters<typeof aSource>[0] = {}): ReportSource =>
  aSource({
    entity: {
      name: '株式会社見本データ処理',
      address: '東京都江東区豊洲9-9-9',
      postalCode: '135-0061',
      representative: '代表取締役 見本 太郎',
      contactDepartment: '情報管理部',
    },
    incident: {
      personCount: 5000,
      entrustment: 'entrusteeNotNotified',
      improperPurpose: true,
      occurredOn: '2026-04-01',
      ...changes.incident,
    },
    rows: [aRow('name'), aRow('address'), aRow('own', { itemCode: 'own', ownLabel: '会員番号' })],
    items: {
      1: {
        state: 'known',
        fields: {
          discoverer: 'employee',
          entrustorExists: 'yes',
          entrustorName: '株式会社みなと通販、ほか1社',
          entrusteeExists: 'no',
          course: '4月1日 2時14分、サーバーに不正なログインがあった。4月3日 9時、従業者が気づき、通信を遮断した。',
        },
      },
      4: { state: 'known', fields: { body: 'reporter', kind: 'unauthorisedAccess', detail: 'VPN装置の更新漏れ。' } },
      ...changes.items,
    },
  })

/** What one of two clients of that vendor is told. */
export const aNotice = (changes: Partial<NoticeContent> = {}): NoticeContent => ({
  ...noticeContent(aVendor(), {
    entrustor: anEntrustor(),
    entrustors: 2,
    number: 1,
    now: new Date('2026-04-03T03:00:00Z'),
  }),
  ...changes,
})
