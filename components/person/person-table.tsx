import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusBadge } from '@/components/ui/status-badge'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { LetterIssue, MaskedPerson } from '@/lib/person/model'
import { itemNames } from './item-names'

/** One page of the list, masked. */
export function PersonTable({ persons, base }: { persons: MaskedPerson[]; base: string }) {
  const t = useTranslations('person')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const row = ({ rowNumber }: MaskedPerson) => rowNumber ?? t('table.byHand')
  return (
    <Table
      caption={t('table.caption')}
      columns={[
        { key: 'row', header: t('table.row'), align: 'end', nowrap: true, cell: row },
        { key: 'name', header: t('table.name'), rowHeader: true, cell: ({ masked }) => masked.name },
        {
          key: 'address',
          header: t('table.address'),
          cell: ({ masked }) => `${masked.postalCode} ${masked.address}`.trim(),
        },
        { key: 'email', header: t('table.email'), nowrap: true, cell: ({ masked }) => masked.email },
        {
          key: 'items',
          header: t('table.items'),
          cell: ({ itemCodes }) => itemNames(itemCodes, locale),
        },
        {
          key: 'reader',
          header: t('table.reader'),
          nowrap: true,
          cell: ({ reader }) => `${t(`addressee.${reader.addressee}`)}・${t(`language.${reader.language}`)}`,
        },
        {
          key: 'letter',
          header: t('table.letter'),
          nowrap: true,
          cell: ({ letterIssue, fitsWindow }) =>
            letterIssue ? (
              <StatusBadge tone="warning">{t(`letterIssue.${letterIssue as LetterIssue}`)}</StatusBadge>
            ) : fitsWindow ? (
              t('table.printable')
            ) : (
              <StatusBadge tone="info">{t('window.badge')}</StatusBadge>
            ),
        },
        {
          key: 'open',
          header: t('table.actions'),
          nowrap: true,
          cell: (person) => (
            // The unseen words stay inside the cell: outside, they would widen the page beyond a narrow screen.
            <span className="relative">
              <TextLink href={`${base}/${person.id}`}>
                <span aria-hidden="true">{t('table.open')}</span>
                <span className="sr-only">{t('table.openOne', { name: person.masked.name, row: row(person) })}</span>
              </TextLink>
            </span>
          ),
        },
      ]}
      empty={<EmptyState title={t('filter.none')}>{t('filter.noneHelp')}</EmptyState>}
      rowKey={({ id }) => id}
      rows={persons}
    />
  )
}
