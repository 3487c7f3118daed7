import { getTranslations } from 'next-intl/server'
import type { WaitingDocument } from '@/components/approval/waiting-table'
import { waitingApprovals } from '@/lib/approval/queries'
import type { SubjectType } from '@/lib/approval/schema'
import { query, requireActor } from '@/lib/door/query'
import { entrustorNoticeNames } from '@/lib/entrustment/queries'
import { reportsOfVersions } from '@/lib/report/queries'

const load = query(waitingApprovals)
const loadReports = query(reportsOfVersions)
const loadEntrustorNotices = query(entrustorNoticeNames)

/** One page of what waits for a signature, each with its name and where it is read. */
export async function waitingDocuments(
  page: number,
): Promise<{ total: number; pages: number; rows: WaitingDocument[] }> {
  const [{ rows, ...rest }, actor, t, report, entrustment] = await Promise.all([
    load(page),
    requireActor(),
    getTranslations('approval'),
    getTranslations('report'),
    getTranslations('entrustment'),
  ])
  const idsOf = (type: SubjectType) =>
    rows.filter(({ subjectType }) => subjectType === type).map(({ subjectId }) => subjectId)
  const [reports, entrustorNotices] = await Promise.all([
    loadReports(idsOf('reportVersion')),
    loadEntrustorNotices(idsOf('entrustorNotice')),
  ])
  const documentOf = (row: (typeof rows)[number]) => {
    const toEntrustor = entrustorNotices.get(row.subjectId)
    if (toEntrustor)
      return {
        href: `/incidents/${row.incident.slug}/parties/${toEntrustor.entrustorId}`,
        name: entrustment('notice.title', { name: toEntrustor.name }),
        number: toEntrustor.number,
      }
    const found = reports.get(row.subjectId)
    if (!found) return { href: `/incidents/${row.incident.slug}/letters`, name: t('notice'), number: null }
    const kind = report(`kind.${found.kind}`)
    return {
      href: `/incidents/${row.incident.slug}/reports/${found.id}`,
      name: found.sequence > 1 ? report('name', { kind, sequence: found.sequence }) : kind,
      number: found.number,
    }
  }
  return {
    ...rest,
    rows: rows.map((row) => ({
      id: row.id,
      ...documentOf(row),
      incident: { ...row.incident, entityName: row.incident.entity.name },
      requestedAt: row.requestedAt,
      requestedBy: row.requestedBy,
      own: row.requestedById === actor.id,
    })),
  }
}
