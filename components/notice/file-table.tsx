import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { LetterFileView } from '@/lib/notice/views'

/** The print files of a batch. Those who read masked see that they exist. */
export function FileTable({ files, mayDownload }: { files: LetterFileView[]; mayDownload: boolean }) {
  const t = useTranslations('notice.files')
  return (
    <Table
      caption={t('caption')}
      columns={[
        {
          key: 'name',
          header: t('name'),
          rowHeader: true,
          cell: ({ name, fileId }) => (mayDownload ? <TextLink href={`/api/files/${fileId}`}>{name}</TextLink> : name),
        },
        { key: 'letters', header: t('letters'), align: 'end', cell: ({ letters }) => t('count', { count: letters }) },
        { key: 'pages', header: t('pages'), align: 'end', cell: ({ pages }) => t('pageCount', { count: pages }) },
        {
          key: 'hash',
          header: 'SHA-256',
          cell: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, 16)}</code>,
        },
      ]}
      rowKey={({ fileId }) => fileId}
      rows={files}
    />
  )
}
