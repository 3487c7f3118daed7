import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { HeldView } from '@/lib/notice/views'

type HeldTableProps = { held: HeldView[]; total: number; personsBase: string; mayEdit: boolean }

/** People whose letter could not be printed: why, in plain words, and where to put it right. */
export function HeldTable({ held, total, personsBase, mayEdit }: HeldTableProps) {
  const t = useTranslations('notice.held')
  return (
    <>
      <p className="max-w-prose">{t('lead', { count: total })}</p>
      <Table
        caption={t('caption')}
        captionHidden
        columns={[
          {
            key: 'row',
            header: t('row'),
            rowHeader: true,
            nowrap: true,
            cell: ({ row }) => (row === null ? t('byHand') : t('rowNumber', { row })),
          },
          {
            key: 'reason',
            header: t('reason'),
            cell: ({ reasons }) => (
              <ul>
                {reasons.map(({ kind, field, chars }) => (
                  <li key={`${kind}${field}`}>{t(`why.${kind}`, { field: t(`field.${field}`), chars })}</li>
                ))}
              </ul>
            ),
          },
          {
            key: 'action',
            header: t('next'),
            cell: ({ personId, fixed }) =>
              fixed ? (
                t('fixed')
              ) : (
                <TextLink href={`${personsBase}/${personId}`}>{t(mayEdit ? 'fix' : 'open')}</TextLink>
              ),
          },
        ]}
        rowKey={({ personId }) => personId}
        rows={held}
      />
      {total > held.length && (
        <p>
          {t('more', { count: total - held.length })} <TextLink href={`${personsBase}?issue=any`}>{t('all')}</TextLink>
        </p>
      )}
    </>
  )
}
