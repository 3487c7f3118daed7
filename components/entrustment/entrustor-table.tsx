import { useFormatter, useTranslations } from 'next-intl'
import { InstantText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { EntrustorNoticeState } from '@/lib/entrustment/model'
import { NoticeBadge } from './notice-badge'

export type ShownEntrustor = {
  id: string
  name: string
  contactName: string
  contactPhone: string
  personCount: number | null
  listed: number
  state: EntrustorNoticeState | null
  toldAt: Date | null
}

/** The clients of an incident and where the notice to each stands. */
export function EntrustorTable({ base, entrustors }: { base: string; entrustors: readonly ShownEntrustor[] }) {
  const t = useTranslations('entrustment.entrustors')
  const format = useFormatter()
  return (
    <Table
      caption={t('caption', { count: entrustors.length })}
      columns={[
        {
          key: 'name',
          header: t('name'),
          rowHeader: true,
          cell: ({ id, name }) => <TextLink href={`${base}/${id}`}>{name}</TextLink>,
        },
        {
          key: 'persons',
          header: t('persons'),
          align: 'end',
          cell: ({ personCount }) => (personCount === null ? t('unknown') : format.number(personCount)),
        },
        {
          key: 'listed',
          header: t('listed'),
          align: 'end',
          cell: ({ listed }) => t('listedCount', { count: listed }),
        },
        {
          key: 'contact',
          header: t('contact'),
          cell: ({ contactName, contactPhone }) => [contactName, contactPhone].filter(Boolean).join(' '),
        },
        {
          key: 'notice',
          header: t('notice'),
          cell: ({ state, toldAt }) => (
            <>
              {state ? <NoticeBadge state={state} /> : t('noNotice')}
              {toldAt && (
                <span className="block text-solid-gray-700">
                  {t('told')} <InstantText at={toldAt} />
                </span>
              )}
            </>
          ),
        },
      ]}
      empty={<EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>}
      rowKey={({ id }) => id}
      rows={entrustors}
    />
  )
}
