import { useFormatter, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { StatusBadge } from '@/components/ui/status-badge'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { Tone } from '@/components/ui/tone'

type State = 'uploaded' | 'checking' | 'checked' | 'importing' | 'imported' | 'failed' | 'cancelled'
type Entry = { id: string; fileName: string; state: State; rowsStored: number; createdAt: Date }

const TONES: Record<State, Tone> = {
  uploaded: 'warning',
  checking: 'info',
  checked: 'warning',
  importing: 'info',
  imported: 'success',
  failed: 'error',
  cancelled: 'neutral',
}

/** The files that came in for an incident, and where each of them is. */
export function ImportList({ imports, base }: { imports: Entry[]; base: string }) {
  const t = useTranslations('person')
  const format = useFormatter()
  if (imports.length === 0) return null
  return (
    <Card title={t('imports.title')}>
      <Table
        caption={t('imports.caption')}
        captionHidden
        columns={[
          {
            key: 'file',
            header: t('imports.file'),
            rowHeader: true,
            cell: ({ id, fileName }) => <TextLink href={`${base}/${id}`}>{fileName}</TextLink>,
          },
          {
            key: 'state',
            header: t('imports.state'),
            nowrap: true,
            cell: ({ state }) => <StatusBadge tone={TONES[state]}>{t(`state.${state}`)}</StatusBadge>,
          },
          {
            key: 'result',
            header: t('imports.result'),
            cell: ({ rowsStored }) => t('imports.added', { count: rowsStored }),
          },
          {
            key: 'at',
            header: t('imports.at'),
            nowrap: true,
            cell: ({ createdAt }) =>
              format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Tokyo' }),
          },
        ]}
        rowKey={({ id }) => id}
        rows={imports}
      />
    </Card>
  )
}
