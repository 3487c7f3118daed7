import { itemKey, itemLabel } from '@/lib/incident/data-items'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { type ReportSource, reportContent } from '@/lib/report/content'
import type { FrozenSection } from '@/lib/report/schema'
import type { EntrustorRecord } from './repository'
import type { NoticeContent } from './signed-notice-schema'

type Source = Omit<ReportSource, 'kind' | 'sequence' | 'unknownReason' | 'previousReportOn'>

type Asked = {
  entrustor: EntrustorRecord
  /** How many clients the incident has; each is told of its own data only. */
  entrustors: number
  number: number
  now: Date
}

/** The numbers of this client: its own where given; of several clients nobody gets the sum. */
function countsOf({ incident }: Source, { entrustor, entrustors }: Asked) {
  if (entrustor.personCount !== null) return { personCount: entrustor.personCount, personCountMax: null }
  if (entrustors > 1) return { personCount: null, personCountMax: null }
  return { personCount: incident.personCount, personCountMax: incident.personCountMax }
}

/** What one client is told of the nine items: never the names or numbers of another. */
function itemsFor(source: Source, asked: Asked): FrozenSection[] {
  const counts = countsOf(source, asked)
  const items = source.items.map((item) => ({
    ...item,
    progress: asked.entrustors > 1 ? null : item.progress,
    fields:
      item.item === 1 ? { ...item.fields, entrustorExists: 'yes', entrustorName: asked.entrustor.name } : item.fields,
  }))
  const { sections } = reportContent({
    ...source,
    incident: { ...source.incident, ...counts },
    items,
    kind: 'preliminary',
    sequence: 1,
    unknownReason: '',
    previousReportOn: null,
  })
  return sections
    .filter(({ item }) => item > 0)
    .map((section) => (section.item === 3 && asked.entrustors > 1 ? withoutSums(section, counts.personCount) : section))
}

/** Of several clients nobody is told how many cards leaked altogether; a number that is not known is not stated. */
const withoutSums = (section: FrozenSection, personCount: number | null): FrozenSection => ({
  ...section,
  state: personCount === null ? 'underInvestigation' : section.state,
  fields: section.fields.map((field) => (field.id === 'cardPersons' ? { ...field, answer: null } : field)),
})

/** The notice to one client as it would be frozen now. */
export function noticeContent(source: Source, asked: Asked): NoticeContent {
  const { incident, entity, rows } = source
  const { entrustor } = asked
  return {
    number: asked.number,
    incidentNumber: incident.number,
    writtenOn: jstDateOf(asked.now),
    sender: {
      name: entity.name,
      corporateNumber: entity.corporateNumber,
      postalCode: entity.postalCode,
      address: entity.address,
      representative: entity.representative,
      contactName: entity.contactName,
      contactDepartment: entity.contactDepartment,
      contactPhone: entity.contactPhone,
      contactEmail: entity.contactEmail,
    },
    recipient: { name: entrustor.name, address: entrustor.address, contactName: entrustor.contactName },
    dates: { occurredOn: incident.occurredOn, discoveredOn: incident.discoveredOn, awareOn: incident.awareOn },
    facts: {
      regime: incident.regime,
      status: incident.status,
      events: incident.events,
      improperPurpose: incident.improperPurpose,
      recoveredUnviewed: incident.recoveredUnviewed,
      sameDataHeldElsewhere: incident.sameDataHeldElsewhere,
      viewableByPublic: incident.viewableByPublic,
      contentAltered: incident.contentAltered,
      ...countsOf(source, asked),
    },
    data: rows.map((row) => ({
      itemCode: row.itemCode,
      ownLabel: row.ownLabel,
      label: itemLabel(itemKey(row), 'ja'),
      dataClass: row.dataClass,
      specialCareKinds: row.specialCareKinds,
      propertyRisk: row.propertyRisk,
      encryption: row.encryption,
      medium: row.medium,
      subjectKind: row.subjectKind,
      personCount: asked.entrustors > 1 ? null : row.personCount,
    })),
    items: itemsFor(source, asked),
  }
}
