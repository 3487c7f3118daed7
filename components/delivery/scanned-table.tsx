import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { StatusBadge } from '@/components/ui/status-badge'
import { Table } from '@/components/ui/table'
import type { Tone } from '@/components/ui/tone'
import { writtenLetterCode } from '@/lib/notice/letter-code'
import type { ScanEntry } from './scan-entry'

const TONE: Record<ScanEntry['state'], Tone> = {
  sending: 'neutral',
  done: 'success',
  failed: 'error',
  undone: 'neutral',
}

/** Entries kept on the screen; the tally counts all. */
const SHOWN = 100

type ScannedTableProps = {
  entries: readonly ScanEntry[]
  onUndo: (entry: ScanEntry) => void
  onRetry: (entry: ScanEntry) => void
}

/** What was read in this session, newest first. */
export function ScannedTable({ entries, onUndo, onRetry }: ScannedTableProps) {
  const t = useTranslations('delivery.scan')
  const why = useTranslations('notice.returned.why')
  if (entries.length === 0) return <p className="text-solid-gray-700">{t('empty')}</p>
  return (
    <>
      <p className="text-std-17B-170">
        {t('tally', { count: entries.filter(({ state }) => state === 'done').length })}
      </p>
      <Table
        caption={t('list')}
        captionHidden
        columns={[
          {
            key: 'code',
            header: t('code'),
            rowHeader: true,
            nowrap: true,
            cell: ({ typed, state }) => (state === 'done' || state === 'undone' ? writtenLetterCode(typed) : typed),
          },
          { key: 'why', header: t('why'), cell: ({ reason }) => why(reason) },
          {
            key: 'state',
            header: t('state'),
            cell: (entry) => (
              <div className="flex flex-wrap items-center gap-2">
                <StatusBadge tone={TONE[entry.state]}>{t(`stateOf.${entry.state}`)}</StatusBadge>
                {entry.why}
                {entry.state === 'done' && (
                  <Button onClick={() => onUndo(entry)} size="small">
                    <span aria-hidden="true">{t('undo')}</span>
                    <span className="sr-only">{t('undoOne', { code: entry.typed })}</span>
                  </Button>
                )}
                {entry.state === 'failed' && entry.again && (
                  <Button onClick={() => onRetry(entry)} size="small">
                    <span aria-hidden="true">{t('retry')}</span>
                    <span className="sr-only">{t('retryOne', { code: entry.typed })}</span>
                  </Button>
                )}
              </div>
            ),
          },
        ]}
        rowKey={({ id }) => id}
        rows={entries.slice(0, SHOWN)}
      />
    </>
  )
}
