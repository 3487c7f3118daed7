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
        {
          key: 'name',
          header: t('table.name'),
          rowHeader: true,
          cell: (person) => <NameLink base={base} person={person} row={row(person)} />,
        },
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
          usual: ({ reader }) => reader.addressee === 'self' && reader.language === 'ja',
          header: t('table.reader'),
          nowrap: true,
          cell: ({ reader }) => `${t(`addressee.${reader.addressee}`)}・${t(`language.${reader.language}`)}`,
        },
        {
          key: 'letter',
          usual: ({ letterIssue, fitsWindow }) => !letterIssue && fitsWindow,
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
      ]}
      empty={<EmptyState title={t('filter.none')}>{t('filter.noneHelp')}</EmptyState>}
      rowKey={({ id }) => id}
      rows={persons}
    />
  )
}

/** Masked names are much alike: the row tells whoever hears the link which one it is. */
function NameLink({ base, person: { id, masked }, row }: { base: string; person: MaskedPerson; row: string | number }) {
  const t = useTranslations('person.table')
  return (
    // The unseen words stay inside the cell: outside, they would widen the page beyond a narrow screen.
    <span className="relative">
      <TextLink href={`${base}/${id}`}>
        {masked.name || t('open')}
        <span className="sr-only">{t('ofRow', { row })}</span>
      </TextLink>
    </span>
  )
}
