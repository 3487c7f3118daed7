import { useTranslations } from 'next-intl'
import { InstantText } from '@/components/ui/date-text'
import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { type NamedReport, useReportName } from './report-name'

export type ShownVersion = {
  id: string
  number: number
  submittedAt: Date
  submittedBy: string
  sha256: string
  draftFileId: string | null
  finalFileId: string | null
  failed: boolean
  approval: 'waiting' | 'approved' | 'returned' | 'voided' | null
}

/** Every version that was ever submitted, with its papers. The newest is first. */
export function VersionTable({ report, versions }: { report: NamedReport; versions: readonly ShownVersion[] }) {
  const t = useTranslations('report.versions')
  const list = useTranslations('report.list')
  const name = useReportName()(report)
  const file = (fileId: string, label: string, number: number) => (
    <TextLink external href={`/api/files/${fileId}?view=1`}>
      {label}
      <span className="sr-only">{`（${name} ${list('version', { number })}）`}</span>
    </TextLink>
  )
  return (
    <>
      <Table
        caption={t('title')}
        captionHidden
        columns={[
          {
            key: 'number',
            header: t('number'),
            rowHeader: true,
            cell: ({ number }) => list('version', { number }),
          },
          {
            key: 'final',
            header: t('final'),
            cell: ({ finalFileId, number, approval, failed, draftFileId }) =>
              finalFileId
                ? file(finalFileId, t('final'), number)
                : approval === 'approved'
                  ? t(failed && draftFileId ? 'failed' : 'making')
                  : t(approval === 'waiting' ? 'none' : 'voided'),
          },
          {
            key: 'draft',
            header: t('draft'),
            cell: ({ draftFileId, number, failed }) =>
              draftFileId ? file(draftFileId, t('draft'), number) : t(failed ? 'failed' : 'making'),
          },
          {
            key: 'at',
            header: t('submitted'),
            nowrap: true,
            cell: ({ submittedAt }) => <InstantText at={submittedAt} />,
          },
          { key: 'by', header: t('by'), cell: ({ submittedBy }) => submittedBy },
        ]}
        rowKey={({ id }) => id}
        rows={versions}
      />
      <Disclosure summary={t('hash')}>
        <dl className="flex flex-col gap-2">
          {versions.map(({ id, number, sha256 }) => (
            <div key={id}>
              <dt>{list('version', { number })}</dt>
              <dd className="font-mono text-dns-14N-130 break-all">{sha256}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </>
  )
}
