import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { PROBLEM_LIMIT, type Severity } from '@/lib/person/model'

type Finding = { rowNumber: number; field: string; code: string; detail: string | null }

type ProblemListProps = {
  /** address of the import's page; severity and page are added to it */
  base: string
  downloadAt: string | null
  severity: Severity
  counts: Record<Severity, number>
  problems: Finding[]
  page: number
  pages: number
}

const KINDS: Severity[] = ['error', 'warning', 'note']

/** What the check found, by the row numbers of the user's own file, and what to do about it. */
export function ProblemList(props: ProblemListProps) {
  const { base, downloadAt, severity, counts, problems, page, pages } = props
  const t = useTranslations('person')
  const total = counts.error + counts.warning + counts.note
  if (total === 0) return null
  const hrefOf = (kind: Severity, number: number) => `${base}?severity=${kind}&page=${number}`
  return (
    <section aria-labelledby="findings" className="flex flex-col gap-4">
      <h2 className="text-std-20B-150" id="findings">
        {t('problems.title')}
      </h2>
      <p className="max-w-3xl">{t('problems.lead')}</p>
      <nav aria-label={t('problems.severity')}>
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {KINDS.map((kind) => (
            <li key={kind}>
              {kind === severity ? (
                <strong aria-current="true">{t(`problems.${kind}`, { count: counts[kind] })}</strong>
              ) : (
                <TextLink href={hrefOf(kind, 1)}>{t(`problems.${kind}`, { count: counts[kind] })}</TextLink>
              )}
            </li>
          ))}
        </ul>
      </nav>
      {total >= PROBLEM_LIMIT && <p>{t('problems.limit', { count: PROBLEM_LIMIT })}</p>}
      <Table
        caption={t(`problems.${severity}`, { count: counts[severity] })}
        captionHidden
        columns={[
          { key: 'row', header: t('problems.row'), align: 'end', nowrap: true, cell: ({ rowNumber }) => rowNumber },
          {
            key: 'field',
            header: t('problems.field'),
            nowrap: true,
            cell: ({ field }) => t(`field.${field as 'row'}`),
          },
          {
            key: 'what',
            header: t('problems.what'),
            cell: ({ code, detail }) => t(`problem.${code as 'tooLong'}`, { detail: detail ?? '' }),
          },
        ]}
        empty={<EmptyState title={t('problems.none')}>{t('problems.noneHelp')}</EmptyState>}
        rowKey={({ rowNumber, field, code }) => `${rowNumber}-${field}-${code}`}
        rows={problems}
      />
      <Pagination hrefOf={(number) => hrefOf(severity, number)} page={page} pageCount={pages} />
      {downloadAt && counts.error + counts.warning > 0 && (
        <div>
          <LinkButton download href={downloadAt}>
            {t('problems.download')}
          </LinkButton>
        </div>
      )}
    </section>
  )
}
