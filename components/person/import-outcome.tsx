import { useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { splitMessageKey } from '@/lib/core/message-key'
import type { Action } from '@/lib/door/result'

export type Outcome = {
  id: string
  state: string
  rowsGood: number
  rowsBad: number
  rowsDouble: number
  rowsStored: number
  failure: string | null
}

/** The check is done: how many rows would come in, and the button that lets them. */
export function CheckedImport({ outcome, confirm }: { outcome: Outcome; confirm: Action<unknown> | null }) {
  const t = useTranslations('person.checked')
  const rows = (count: number) => t('rows', { count })
  return (
    <Card title={t('title')}>
      <DescriptionList
        items={[
          { term: t('good'), detail: rows(outcome.rowsGood) },
          { term: t('bad'), detail: rows(outcome.rowsBad) },
          { term: t('double'), detail: rows(outcome.rowsDouble) },
        ]}
      />
      {outcome.rowsGood === 0 ? (
        <NotificationBanner title={t('none')} tone="warning" />
      ) : (
        outcome.rowsBad > 0 && <p className="max-w-3xl">{t('badHelp')}</p>
      )}
      {confirm && outcome.rowsGood > 0 && (
        <ActionButton action={confirm} input={{ importId: outcome.id }} tone="primary">
          {t('confirm', { count: outcome.rowsGood })}
        </ActionButton>
      )}
    </Card>
  )
}

type Ended = { outcome: Outcome; listHref: string; mayImport: boolean }

/** Everybody who could be is on the list. */
export function FinishedImport({ outcome, listHref, mayImport }: Ended) {
  const t = useTranslations('person.imported')
  return (
    <NotificationBanner
      actions={
        <>
          <LinkButton href={listHref} tone="primary">
            {t('list')}
          </LinkButton>
          {mayImport && outcome.rowsBad > 0 && <LinkButton href={`${listHref}/import`}>{t('again')}</LinkButton>}
        </>
      }
      heading="h2"
      title={t('title', { count: outcome.rowsStored })}
      tone="success"
    >
      {outcome.rowsDouble > 0 && <p>{t('double', { count: outcome.rowsDouble })}</p>}
      {outcome.rowsBad > 0 && <p>{t('bad', { count: outcome.rowsBad })}</p>}
    </NotificationBanner>
  )
}

/** Stopped by somebody, or by something that cannot be got over. */
export function StoppedImport({ outcome, listHref, mayImport }: Ended) {
  const t = useTranslations('person')
  const again = mayImport && <LinkButton href={`${listHref}/import`}>{t('import')}</LinkButton>
  if (outcome.state === 'cancelled' || outcome.failure === null)
    return (
      <NotificationBanner actions={again} heading="h2" title={t('cancelled.title')} tone="info">
        <p>{t('cancelled.body')}</p>
        {outcome.rowsStored > 0 && <p>{t('cancelled.stored', { count: outcome.rowsStored })}</p>}
      </NotificationBanner>
    )
  const [key, params] = splitMessageKey(outcome.failure.replace(/^person\./, ''))
  return (
    <NotificationBanner actions={again} heading="h2" title={t('failed.title')} tone="error">
      <p>{t.has(key as 'failure.unexpected') ? t(key as 'failure.quoteNotClosed', { row: params.row ?? '' }) : key}</p>
      <p>{key === 'failure.unexpected' ? t('failed.retry') : t('failed.next')}</p>
    </NotificationBanner>
  )
}
