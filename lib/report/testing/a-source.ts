import { assessIncident } from '@/lib/incident/model'
import type { NotificationProgress } from '@/lib/incident/notification-progress-schema'
import type { DataRowRecord, IncidentRecord } from '@/lib/incident/record'
import { ITEM_NUMBERS, type ItemRecord } from '@/lib/incident/report-items'
import type { ReportSource } from '../content'
import type { ReportKind } from '../schema'

const AT = new Date('2026-04-03T02:00:00Z')
const ID = '00000000-0000-4000-8000-000000000001'

const INCIDENT: IncidentRecord = {
  id: ID,
  entityId: ID,
  partyIds: [],
  slug: 'aoba-2026-0001',
  number: '2026-0001',
  title: '書類の誤交付',
  preset: 'misHandedPaper',
  state: 'open',
  occurredOn: '2026-04-03',
  discoveredOn: '2026-04-03',
  awareOn: '2026-04-03',
  awareBy: '受付担当',
  regime: 'business',
  status: 'occurred',
  events: ['leak'],
  improperPurpose: false,
  personCount: 1,
  personCountMax: null,
  recoveredUnviewed: false,
  sameDataHeldElsewhere: false,
  intentionalProvision: false,
  reasonableDeletion: false,
  entrustment: 'ownData',
  entrusteeNoticeOn: null,
  viewableByPublic: false,
  ordinanceSpecialCare: false,
  contentAltered: false,
  numberUseSystem: false,
  closedAt: null,
  closedReason: null,
  version: 1,
  createdById: ID,
  createdAt: AT,
  updatedById: ID,
  updatedAt: AT,
}

const ENTITY: ReportSource['entity'] = {
  id: ID,
  code: 'aoba',
  name: '青葉クリニック',
  corporateNumber: '8990000000001',
  postalCode: '227-0062',
  address: '神奈川県横浜市青葉区青葉台9-99-9',
  representative: '理事長 青葉 一郎',
  industry: '医療業',
  contactName: '佐藤 花子',
  contactDepartment: '総務課',
  contactPhone: '045-000-0100',
  contactEmail: 'privacy@example.jp',
  deskName: '窓口',
  deskPhone: '045-000-0100',
  deskHours: '平日9時から17時',
  deskEmail: null,
  website: 'https://example.jp/',
  mailDomains: ['example.jp'],
  active: true,
  version: 1,
  authorities: [],
}

/** A row of affected data as the catalogue would begin it. */
export const aRow = (itemCode: string, changes: Partial<DataRowRecord> = {}): DataRowRecord => ({
  id: `row-${itemCode}`,
  itemCode,
  ownLabel: null,
  dataClass: 'personalData',
  specialCareKinds: itemCode === 'medicalRecord' ? ['medicalGuidance'] : [],
  propertyRisk: itemCode.startsWith('card'),
  encryption: 'none',
  medium: 'paper',
  subjectKind: 'customer',
  personCount: null,
  version: 1,
  ...changes,
})

type Changes = {
  kind?: ReportKind
  incident?: Partial<IncidentRecord>
  entity?: Partial<ReportSource['entity']>
  rows?: DataRowRecord[]
  items?: Record<number, Partial<ItemRecord>>
  unknownReason?: string
  progress?: NotificationProgress
  previousReportOn?: ReportSource['previousReportOn']
}

/** What a clinic's report is written from: one patient's record handed to another, everything else as given. */
export function aSource(changes: Changes = {}): ReportSource {
  const incident = { ...INCIDENT, ...changes.incident }
  const rows = changes.rows ?? [aRow('name'), aRow('medicalRecord')]
  const items = ITEM_NUMBERS.map((item) => ({
    item,
    state: 'underInvestigation' as const,
    fields: {},
    unknownReason: '',
    nextCheckOn: null,
    ...changes.items?.[item],
    version: 1,
    updatedById: null,
    updatedAt: AT,
    progress: (item === 6 && changes.progress) || null,
  }))
  return {
    incident,
    rows,
    items,
    assessment: assessIncident(incident, rows),
    entity: { ...ENTITY, ...changes.entity },
    joint: [],
    kind: changes.kind ?? 'preliminary',
    sequence: 1,
    unknownReason: changes.unknownReason ?? '',
    previousReportOn: changes.previousReportOn ?? null,
  }
}
