import { useLocale, useTranslations } from 'next-intl'
import { DateText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { StatusBadge } from '@/components/ui/status-badge'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'

export type IncidentRow = {
  slug: string
  number: string
  title: string
  state: 'open' | 'closed'
  awareOn: string
  personCount: number | null
  personCountMax: number | null
  entity: { name: string }
  next: { kind: string; dueOn: string } | null
}

type Props = { rows: IncidentRow[]; filtered: boolean; canReport: boolean }

/** Incidents, newest first, each with what is due next. */
export function IncidentTable({ rows, filtered, canReport }: Props) {
  const t = useTranslations('incident')
  const duty = useTranslations('duty')
  const locale = useLocale()
  const persons = (row: IncidentRow) =>
    row.personCount?.toLocaleString(locale) ??
    (row.personCountMax === null ? t('list.unknown') : t('list.atMost', { count: row.personCountMax }))
  return (
    <Table
      caption={t('list.title')}
      captionHidden
      columns={[
        {
          key: 'number',
          header: t('list.number'),
          rowHeader: true,
          nowrap: true,
          cell: (row) => <TextLink href={`/incidents/${row.slug}`}>{row.number}</TextLink>,
        },
        { key: 'title', header: t('field.title'), cell: (row) => row.title },
        { key: 'entity', header: t('field.entity'), cell: (row) => row.entity.name },
        { key: 'aware', header: t('field.awareOn'), nowrap: true, cell: (row) => <DateText date={row.awareOn} /> },
        { key: 'persons', header: t('field.personCount'), align: 'end', cell: persons },
        {
          key: 'next',
          header: t('list.next'),
          cell: (row) =>
            row.next ? (
              <>
                {duty(`kind.${row.next.kind}`)}
                <br />
                <DateText date={row.next.dueOn} />
              </>
            ) : (
              t('list.nothingDue')
            ),
        },
        {
          key: 'state',
          header: t('list.state'),
          cell: (row) => (
            <StatusBadge tone={row.state === 'open' ? 'info' : 'neutral'}>{t(`state.${row.state}`)}</StatusBadge>
          ),
        },
      ]}
      empty={
        <EmptyState
          action={
            canReport &&
            !filtered && (
              <LinkButton href="/incidents/new" tone="primary">
                {t('new.title')}
              </LinkButton>
            )
          }
          title={t(filtered ? 'list.noHit' : 'list.empty')}
        >
          {t(filtered ? 'list.noHitHelp' : 'list.emptyHelp')}
        </EmptyState>
      }
      rowKey={(row) => row.slug}
      rows={rows}
    />
  )
}
