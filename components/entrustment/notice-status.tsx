import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { NotificationBanner } from '@/components/ui/notification-banner'
import type { EntrustorNoticeState } from '@/lib/entrustment/model'
import { RunningFiles } from './running-files'

type Props = {
  notice: { id: string; state: EntrustorNoticeState; files: 'ready' | 'making' | 'failed' }
  /** The manager's words when it was sent back. */
  comment: string | null
  /** The reader is a manager but submitted it themself. */
  own: boolean
  retry: ReactNode
}

/** What the reader must know now, and what comes next. */
export function NoticeStatus({ notice: { id, state, files }, comment, own, retry }: Props) {
  const t = useTranslations('entrustment.notice')
  if (files === 'failed')
    return (
      <NotificationBanner actions={retry} title={t('failed')} tone="error">
        {t('failedHelp')}
      </NotificationBanner>
    )
  return (
    <>
      {files === 'making' && (
        <>
          <RunningFiles noticeId={id} />
          <NotificationBanner live title={t('making')} tone="info">
            {t('makingHelp')}
          </NotificationBanner>
        </>
      )}
      {state === 'submitted' && (
        <NotificationBanner title={t('waiting')} tone="info">
          <p>{t('waitingHelp')}</p>
          {own && <p>{t('own')}</p>}
        </NotificationBanner>
      )}
      {state === 'returned' && (
        <NotificationBanner title={t('returned')} tone="error">
          {comment && <p className="mb-2 border-l-4 border-solid-gray-420 pl-3 whitespace-pre-wrap">{comment}</p>}
          {t('returnedHelp')}
        </NotificationBanner>
      )}
      {state === 'approved' && files === 'ready' && (
        <NotificationBanner title={t('approved')} tone="warning">
          {t('approvedHelp')}
        </NotificationBanner>
      )}
    </>
  )
}
