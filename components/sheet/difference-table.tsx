import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date-text'
import { Table } from '@/components/ui/table'
import type { SheetRow } from '@/lib/report/sheet/schema'

type Difference = {
  row: SheetRow
  entry: { typedValue: string; enteredBy: string; enteredAt: Date }
}

/** What was approved beside what stands in the authority's form. Nothing where both say the same. */
export function DifferenceTable({ different }: { different: readonly Difference[] }) {
  const t = useTranslations('sheet.different')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  if (different.length === 0) return null
  return (
    <Card title={t('title')}>
      <p>{t('lead')}</p>
      <Table
        caption={t('title')}
        captionHidden
        columns={[
          { key: 'field', header: t('field'), rowHeader: true, cell: ({ row }) => row.label[locale] },
          { key: 'approved', header: t('approved'), cell: ({ row }) => <Value text={row.value} /> },
          { key: 'typed', header: t('typed'), cell: ({ entry }) => <Value text={entry.typedValue} /> },
          {
            key: 'by',
            header: t('by'),
            cell: ({ entry }) => (
              <>
                {entry.enteredBy} <InstantText at={entry.enteredAt} />
              </>
            ),
          },
        ]}
        rowKey={({ row }) => row.id}
        rows={different}
      />
    </Card>
  )
}

function Value({ text }: { text: string }) {
  const t = useTranslations('sheet.different')
  return text === '' ? (
    <span className="text-solid-gray-700">{t('empty')}</span>
  ) : (
    <span className="break-words whitespace-pre-wrap" lang="ja">
      {text}
    </span>
  )
}
