import { useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date-text'
import { DescriptionList } from '@/components/ui/description-list'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { StatusBadge } from '@/components/ui/status-badge'
import { TextLink } from '@/components/ui/text-link'
import type { Tone } from '@/components/ui/tone'
import type { Action } from '@/lib/door/result'
import type { NoticeView, VariantView } from '@/lib/notice/views'
import { DecideNoticeForm } from './decide-notice-form'
import { LetterReader } from './letter-reader'
import { WaiverList } from './lint-waivers'
import { ProblemList } from './problem-list'

const TONES: Record<NoticeView['state'], Tone> = {
  draft: 'neutral',
  submitted: 'info',
  approved: 'success',
  returned: 'warning',
}

type NoticeCardProps = {
  incidentId: string
  base: string
  notice: NoticeView | null
  variants: VariantView[]
  canWrite: boolean
  submit: Action<unknown>
  decide: Action<unknown>
}

/** The text: written, submitted, approved or returned, and what can be done with it now. */
export function NoticeCard({ incidentId, base, notice, variants, canWrite, submit, decide }: NoticeCardProps) {
  const t = useTranslations('notice.text')
  const envelope = useTranslations('notice.envelope')
  const field = useTranslations('notice.field')
  const waived = useTranslations('lint.waived')
  const client = useTranslations('notice.client')
  if (!notice)
    return (
      <Card title={t('title')}>
        <EmptyState
          action={
            canWrite && (
              <LinkButton href={`${base}/edit`} tone="primary">
                {t('start')}
              </LinkButton>
            )
          }
          title={t('none')}
        >
          {t(canWrite ? 'noneHelp' : 'noneReadOnly')}
        </EmptyState>
      </Card>
    )
  const { submitted } = notice
  const open = notice.state === 'draft' || notice.state === 'returned'
  const ready = open && notice.problems.length === 0
  return (
    <Card aside={<StatusBadge tone={TONES[notice.state]}>{t(`state.${notice.state}`)}</StatusBadge>} title={t('title')}>
      {notice.state === 'returned' && submitted && (
        <NotificationBanner title={t('returnedBy', { name: submitted.decidedBy ?? t('somebody') })} tone="warning">
          <p className="whitespace-pre-line">{submitted.comment}</p>
        </NotificationBanner>
      )}
      {notice.lacksClients.length > 0 && (
        <NotificationBanner title={client('unknown')} tone="warning">
          <p>{client('unknownBody')}</p>
          <p>{notice.lacksClients.join('、')}</p>
        </NotificationBanner>
      )}
      {open && notice.problems.length > 0 && <ProblemList problems={notice.problems} />}
      {notice.lacks.length > 0 && (
        <NotificationBanner title={t('lacksTitle')} tone="warning">
          {t('lacksBody', { fields: notice.lacks.map((name) => field(name)).join(t('comma')) })}
        </NotificationBanner>
      )}
      <DescriptionList
        items={[
          { term: t('letterTitle'), detail: <span lang="ja">{notice.content.title}</span> },
          { term: t('envelope'), detail: envelope(`${notice.content.envelope}`) },
          {
            term: t('lastSaved'),
            detail: (
              <>
                <InstantText at={notice.updatedAt} />
                {notice.updatedBy && ` ${notice.updatedBy}`}
              </>
            ),
          },
          ...(submitted && !open ? [submission(submitted)] : []),
          ...(submitted?.decidedAt && notice.state === 'approved' ? [approval(submitted)] : []),
        ]}
      />
      {submitted && submitted.waivers.length > 0 && (
        <Disclosure summary={waived('title')}>
          <WaiverList waivers={submitted.waivers} />
        </Disclosure>
      )}
      <Disclosure open={notice.state === 'submitted' && submitted?.canDecide} summary={t('read')}>
        <LetterReader notice={notice.frozen} variants={variants} />
      </Disclosure>
      {notice.state === 'submitted' && submitted?.canDecide && <DecideNoticeForm action={decide} version={submitted} />}
      {notice.state === 'submitted' && !submitted?.canDecide && <p>{t('waiting')}</p>}
      {submitted && (
        <p>
          <TextLink href={`${base}/versions`}>{t('versions', { count: submitted.number })}</TextLink>
        </p>
      )}
      {canWrite && (
        <div className="flex flex-wrap items-start gap-3">
          {ready && (
            <ActionButton
              action={submit}
              confirm={{ title: t('submitTitle'), body: t('submitBody'), label: t('submitLabel') }}
              input={{ incidentId, version: notice.version }}
              tone="primary"
            >
              {t('submit')}
            </ActionButton>
          )}
          {notice.state === 'approved' && (
            <LinkButton href={`${base}/print`} tone="primary">
              {t('toPrint')}
            </LinkButton>
          )}
          <LinkButton href={`${base}/edit`} tone={open && !ready ? 'primary' : 'secondary'}>
            {t(open ? 'edit' : 'editVoids')}
          </LinkButton>
        </div>
      )}
    </Card>
  )

  function submission(version: NonNullable<NoticeView['submitted']>) {
    return {
      term: t('submitted'),
      detail: (
        <>
          {t('versionNumber', { number: version.number })} <InstantText at={version.at} /> {version.by}
          <span className="block text-solid-gray-700">
            {t('hash')} <code className="break-all">{version.sha256.slice(0, 16)}</code>
          </span>
        </>
      ),
    }
  }

  function approval(version: NonNullable<NoticeView['submitted']>) {
    return {
      term: t('approved'),
      detail: (
        <>
          {version.decidedAt && <InstantText at={version.decidedAt} />} {version.decidedBy}
          {version.comment && <span className="block whitespace-pre-line">{version.comment}</span>}
        </>
      ),
    }
  }
}
