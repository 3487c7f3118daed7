import { useTranslations } from 'next-intl'
import { DateText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { ShownDuty } from './duty-card'
import { UrgencyBadge } from './urgency-badge'

type Row = ShownDuty & {
  id: string
  incident: { slug: string; number: string; title: string; entity: { name: string } }
}

/** Everything that is still owed, across incidents, the most pressing first. */
export function OpenDutyTable({ rows, total, canReport }: { rows: Row[]; total: number; canReport: boolean }) {
  const t = useTranslations('duty')
  return (
    <Table
      caption={t('today.count', { count: total })}
      columns={[
        {
          key: 'urgency',
          header: t('today.urgency'),
          cell: (row) => <UrgencyBadge daysLeft={row.daysLeft} urgency={row.urgency} />,
        },
        {
          key: 'due',
          header: t('today.due'),
          nowrap: true,
          cell: (row) => (row.dueOn ? <DateText date={row.dueOn} /> : t('urgency.undated')),
        },
        { key: 'kind', header: t('today.duty'), cell: (row) => t(`kind.${row.kind}`) },
        {
          key: 'incident',
          header: t('today.incident'),
          rowHeader: true,
          cell: (row) => (
            <>
              <TextLink href={`/incidents/${row.incident.slug}`}>
                {row.incident.number} {row.incident.title}
              </TextLink>
              <br />
              <span className="text-solid-gray-700">{row.incident.entity.name}</span>
            </>
          ),
        },
      ]}
      empty={
        <EmptyState
          action={
            canReport && (
              <LinkButton href="/incidents/new" tone="primary">
                {t('today.report')}
              </LinkButton>
            )
          }
          title={t('today.empty')}
        >
          {t('today.emptyHelp')}
        </EmptyState>
      }
      rowKey={(row) => row.id}
      rows={rows}
    />
  )
}
