import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { InstantText } from '@/components/ui/date-text'
import { StatusBadge } from '@/components/ui/status-badge'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { Tone } from '@/components/ui/tone'
import type { VersionRow } from '@/lib/notice/views'

const TONES: Record<VersionRow['decision'], Tone> = {
  waiting: 'info',
  approved: 'success',
  returned: 'warning',
  voided: 'neutral',
}

type VersionTableProps = { rows: VersionRow[]; address: (version: number) => string; empty: ReactNode }

/** Every version that was submitted: who, when, what was decided, and how many letters were made of it. */
export function VersionTable({ rows, address, empty }: VersionTableProps) {
  const t = useTranslations('notice.versions')
  return (
    <Table
      caption={t('caption')}
      captionHidden
      columns={[
        {
          key: 'number',
          header: t('version'),
          rowHeader: true,
          cell: ({ number }) => <TextLink href={address(number)}>{t('number', { number })}</TextLink>,
        },
        {
          key: 'submitted',
          header: t('submitted'),
          cell: ({ submittedAt, submittedBy }) => (
            <>
              <InstantText at={submittedAt} /> {submittedBy}
            </>
          ),
        },
        { key: 'decision', header: t('decision'), cell: (row) => <Decision {...row} /> },
        {
          key: 'letters',
          header: t('letters'),
          align: 'end',
          cell: ({ printed, mailed, posted }) => (
            <>
              <span className="block">{t('printed', { count: printed })}</span>
              <span className="block">{t('posted', { count: posted })}</span>
              {mailed > 0 && <span className="block">{t('mailed', { count: mailed })}</span>}
            </>
          ),
        },
        {
          key: 'hash',
          header: 'SHA-256',
          cell: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, 16)}</code>,
        },
      ]}
      empty={empty}
      rowKey={({ number }) => number}
      rows={rows}
    />
  )
}

function Decision({ decision, decidedAt, decidedBy, comment, withdrawn }: VersionRow) {
  const t = useTranslations('notice.versions')
  return (
    <div className="flex flex-col items-start gap-1">
      <StatusBadge tone={TONES[decision]}>{t(`state.${decision}`)}</StatusBadge>
      {decidedAt && (
        <span>
          <InstantText at={decidedAt} /> {decidedBy}
        </span>
      )}
      {comment && <span className="whitespace-pre-line">{comment}</span>}
      {withdrawn && (
        <>
          <StatusBadge tone="error">{t('withdrawn')}</StatusBadge>
          <span>
            <InstantText at={withdrawn.at} /> {withdrawn.by}
          </span>
          <span className="whitespace-pre-line">{withdrawn.reason}</span>
        </>
      )}
    </div>
  )
}
