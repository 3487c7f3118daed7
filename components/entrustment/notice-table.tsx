import { useTranslations } from 'next-intl'
import { InstantText } from '@/components/ui/date-text'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { WAYS } from '@/lib/entrustment/choices'
import type { EntrustorNoticeState } from '@/lib/entrustment/model'
import { Fingerprint } from './fingerprint'
import { NoticeBadge } from './notice-badge'

export type ShownNotice = {
  id: string
  number: number
  state: EntrustorNoticeState
  sha256: string
  draftFileId: string | null
  pdfFileId: string | null
  jsonFileId: string | null
  submittedAt: Date | null
  submittedBy: string
  sentAt: Date | null
  sentBy: string | null
  recordedBy: string
}

/** Every notice to one client, with its files and the value both sides compare. */
export function NoticeTable({ notices }: { notices: readonly ShownNotice[] }) {
  const t = useTranslations('entrustment.notice')
  const file = (id: string | null, label: string, view = false) =>
    id && (
      <li>
        <TextLink external={view} href={`/api/files/${id}${view ? '?view=1' : ''}`}>
          {label}
        </TextLink>
      </li>
    )
  return (
    <Table
      caption={t('history')}
      columns={[
        { key: 'number', header: t('version'), rowHeader: true, cell: ({ number }) => t('number', { number }) },
        {
          key: 'state',
          header: t('stateLabel'),
          cell: ({ state, sentAt, sentBy, recordedBy }) => (
            <>
              <NoticeBadge state={state} />
              {sentAt && (
                <span className="block">
                  <InstantText at={sentAt} /> {t(`way.${WAYS.find((way) => way === sentBy) ?? 'other'}`)}
                  <span className="block text-solid-gray-700">{recordedBy}</span>
                </span>
              )}
            </>
          ),
        },
        {
          key: 'when',
          header: t('when'),
          cell: ({ submittedAt, submittedBy }) => (
            <>
              {submittedAt && <InstantText at={submittedAt} />}
              <span className="block text-solid-gray-700">{submittedBy}</span>
            </>
          ),
        },
        {
          key: 'files',
          header: t('files'),
          cell: ({ draftFileId, pdfFileId, jsonFileId }) => (
            <ul>
              {pdfFileId ? file(pdfFileId, t('pdf'), true) : file(draftFileId, t('draftPdf'), true)}
              {file(jsonFileId, t('json'))}
            </ul>
          ),
        },
        { key: 'hash', header: t('hash'), cell: ({ sha256 }) => <Fingerprint value={sha256} /> },
      ]}
      rowKey={({ id }) => id}
      rows={notices}
    />
  )
}
