import type { Json } from '@/lib/core/canonical-json'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import type { ReportState } from './model'
import type { ReportContent, ReportKind } from './schema'

const VERSION = {
  id: true,
  reportId: true,
  number: true,
  content: true,
  contentSha256: true,
  submittedById: true,
  submittedAt: true,
  draftFileId: true,
  finalFileId: true,
  failure: true,
} satisfies Prisma.ReportVersionSelect

const REPORT = {
  id: true,
  incidentId: true,
  kind: true,
  sequence: true,
  state: true,
  createdById: true,
  createdAt: true,
  versions: { orderBy: { number: 'desc' }, select: VERSION },
  filing: true,
} satisfies Prisma.ReportSelect

type ReportRow = Prisma.ReportGetPayload<{ select: typeof REPORT }>
type VersionRow = Prisma.ReportVersionGetPayload<{ select: typeof VERSION }>

export type VersionRecord = Omit<VersionRow, 'content'> & { content: ReportContent }
export type ReportRecord = Omit<ReportRow, 'versions'> & { versions: VersionRecord[] }

// The content was parsed by the schema when it was frozen.
const asVersion = (row: VersionRow): VersionRecord => ({ ...row, content: row.content as unknown as ReportContent })
const asReport = (row: ReportRow): ReportRecord => ({ ...row, versions: row.versions.map(asVersion) })

/** All reports of an incident with their versions (newest first) and filing, in the order they were begun. */
export async function findReports(tx: Tx, incidentId: string): Promise<ReportRecord[]> {
  const rows = await tx.report.findMany({ where: { incidentId }, orderBy: { createdAt: 'asc' }, select: REPORT })
  return rows.map(asReport)
}

export async function findReport(tx: Tx, id: string): Promise<ReportRecord | null> {
  const row = await tx.report.findUnique({ where: { id }, select: REPORT })
  return row && asReport(row)
}

export async function findVersion(tx: Tx, id: string) {
  const row = await tx.reportVersion.findUnique({
    where: { id },
    select: { ...VERSION, report: { select: { id: true, incidentId: true, state: true, kind: true } } },
  })
  return row && { ...asVersion(row), report: row.report }
}

/** Number, kind and sequence of versions, without their content. */
export const findVersionNames = (tx: Tx, incident: Prisma.IncidentWhereInput, ids: string[]) =>
  tx.reportVersion.findMany({
    where: { id: { in: ids }, report: { incident } },
    select: { id: true, number: true, report: { select: { id: true, kind: true, sequence: true } } },
  })

/** How far the reports of these incidents are, without their content. */
export const findStandings = (tx: Tx, incident: Prisma.IncidentWhereInput, incidentIds: string[]) =>
  tx.report.findMany({
    where: { incidentId: { in: incidentIds }, incident },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      incidentId: true,
      kind: true,
      state: true,
      versions: { orderBy: { number: 'desc' }, take: 1, select: { submittedAt: true, submittedById: true } },
    },
  })

type NewReport = {
  id: string
  incidentId: string
  kind: ReportKind
  sequence: number
  createdById: string
  createdAt: Date
}

export async function insertReport(tx: Tx, data: NewReport): Promise<void> {
  await tx.report.create({ data, select: { id: true } })
}

/** Compare-and-set on the state. @returns false when it is not in `from` any more */
export async function moveReport(tx: Tx, id: string, from: ReportState, to: ReportState): Promise<boolean> {
  const { count } = await tx.report.updateMany({ where: { id, state: from }, data: { state: to } })
  return count === 1
}

/** @returns false when it was submitted once */
export async function deleteUnsubmitted(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.report.deleteMany({ where: { id, state: 'draft', versions: { none: {} } } })
  return count === 1
}

type NewVersion = {
  id: string
  reportId: string
  number: number
  content: ReportContent
  contentSha256: string
  submittedById: string
  submittedAt: Date
}

export async function insertVersion(tx: Tx, { content, ...data }: NewVersion): Promise<void> {
  const json: Json = content
  await tx.reportVersion.create({ data: { ...data, content: json as Prisma.InputJsonValue }, select: { id: true } })
}

export type Rendition = 'draft' | 'final'

/** Attaches a rendered file once. @returns false when there is one already */
export async function attachFile(tx: Tx, versionId: string, rendition: Rendition, fileId: string): Promise<boolean> {
  const column = rendition === 'draft' ? 'draftFileId' : 'finalFileId'
  const { count } = await tx.reportVersion.updateMany({
    where: { id: versionId, [column]: null },
    data: { [column]: fileId, failure: null },
  })
  return count === 1
}

export async function noteFailure(tx: Tx, versionId: string, failure: string): Promise<void> {
  await tx.reportVersion.updateMany({ where: { id: versionId }, data: { failure } })
}

/** Forgets a failure, for another try. @returns false when there was none */
export async function clearFailure(tx: Tx, versionId: string): Promise<boolean> {
  const { count } = await tx.reportVersion.updateMany({
    where: { id: versionId, failure: { not: null } },
    data: { failure: null },
  })
  return count === 1
}

export async function insertFiling(tx: Tx, data: Prisma.FilingUncheckedCreateInput): Promise<void> {
  await tx.filing.create({ data, select: { id: true } })
}
