import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApprovalHistory } from '@/components/approval/approval-history'
import { DecideNoticeForm } from '@/components/entrustment/decide-notice-form'
import { ChangeEntrustorForm } from '@/components/entrustment/entrustor-form'
import { Fingerprint } from '@/components/entrustment/fingerprint'
import { LetterDeskForm } from '@/components/entrustment/letter-desk-form'
import { NoticeBadge } from '@/components/entrustment/notice-badge'
import { NoticeReading } from '@/components/entrustment/notice-reading'
import { NoticeStatus } from '@/components/entrustment/notice-status'
import { NoticeTable } from '@/components/entrustment/notice-table'
import { SentForm } from '@/components/entrustment/sent-form'
import { ActionButton } from '@/components/form/action-button'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { DescriptionList } from '@/components/ui/description-list'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { query } from '@/lib/door/query'
import { entrustorView } from '@/lib/entrustment/queries'
import {
  changeEntrustorAction,
  decideNoticeAction,
  recordSentAction,
  removeEntrustorAction,
  retryNoticeAction,
  saveLetterDeskAction,
  submitNoticeAction,
} from '../actions'

type Props = { params: Promise<{ slug: string; entrustorId: string }> }

const load = query(entrustorView)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, entrustorId } = await params
  const [{ entrustor }, t] = await Promise.all([load(slug, entrustorId), getTranslations('entrustment')])
  return { title: t('notice.title', { name: entrustor.name }) }
}

export default async function EntrustorPage({ params }: Props) {
  const { slug, entrustorId } = await params
  const [view, t] = await Promise.all([load(slug, entrustorId), getTranslations('entrustment')])
  const { entrustor, notices, may, dueOn } = view
  const [last] = notices
  const parties = `/incidents/${slug}/parties`
  const underway = last && (last.state === 'submitted' || last.state === 'approved') ? last : null
  const answer = view.approvals.find(({ subjectId }) => subjectId === last?.id)
  const next = (last?.number ?? 0) + 1
  const { id, version, name, address, contactName, contactPhone, contactEmail, personCount } = entrustor
  const { deskName, deskPhone, deskHours, deskEmail, deskNameEn, deskHoursEn, nameEn, letterSender } = entrustor
  return (
    <>
      <PageHeading
        kicker={<TextLink href={parties}>{t('notice.back')}</TextLink>}
        status={last && <NoticeBadge state={last.state} />}
      >
        {t('notice.title', { name })}
      </PageHeading>
      {dueOn && (
        <p className="flex flex-wrap gap-x-3">
          <span className="text-std-16B-170">{t('notice.due')}</span>
          <DateText date={dueOn} />
        </p>
      )}
      {last && (
        <NoticeStatus
          comment={answer?.comment ?? null}
          notice={last}
          own={may.decideOthers && !may.decide}
          retry={
            may.change && (
              <ActionButton action={retryNoticeAction} input={{ noticeId: last.id }}>
                {t('notice.retry')}
              </ActionButton>
            )
          }
        />
      )}
      {last?.state === 'submitted' && may.decide && (
        <DecideNoticeForm
          action={decideNoticeAction}
          draftFileId={last.draftFileId}
          noticeId={last.id}
          number={last.number}
        />
      )}
      {last?.state === 'approved' && last.pdfFileId && may.change && (
        <SentForm action={recordSentAction} dueOn={dueOn} noticeId={last.id} />
      )}
      {notices.length > 0 && (
        <Card title={t('notice.history')}>
          <p className="max-w-3xl">{t('notice.compareHelp')}</p>
          <NoticeTable notices={notices} />
          <DescriptionList
            items={[
              {
                term: t('notice.fingerprint'),
                detail: (
                  <>
                    <Fingerprint value={view.fingerprint} />
                    <p>{t('notice.fingerprintHelp')}</p>
                  </>
                ),
              },
            ]}
          />
          <ApprovalHistory approvals={view.approvals} />
        </Card>
      )}
      <Card title={t('entrustors.contact')}>
        <DescriptionList
          items={[
            { term: t('form.address'), detail: address },
            { term: t('form.contactName'), detail: contactName },
            { term: t('form.contactPhone'), detail: contactPhone },
            { term: t('form.contactEmail'), detail: contactEmail },
            { term: t('form.personCount'), detail: personCount === null ? '' : personCount.toLocaleString('ja-JP') },
            {
              term: t('entrustors.listed'),
              detail: (
                <TextLink href={`/incidents/${slug}/persons?entrustor=${id}`}>
                  {t('entrustors.listedCount', { count: view.listed })}
                </TextLink>
              ),
            },
          ]}
        />
        {may.change && (
          <ChangeEntrustorForm
            backTo={parties}
            change={changeEntrustorAction}
            entrustor={{ id, version, name, address, contactName, contactPhone, contactEmail, personCount }}
            remove={removeEntrustorAction}
          />
        )}
      </Card>
      <Card title={t('letters.title')}>
        <p className="max-w-3xl">{t('letters.lead')}</p>
        <DescriptionList
          items={[
            ...(deskName
              ? [
                  { term: t('letters.desk'), detail: deskName },
                  { term: t('letters.deskPhone'), detail: deskPhone },
                  { term: t('letters.deskHours'), detail: deskHours },
                  { term: t('letters.deskEmail'), detail: deskEmail },
                ]
              : [{ term: t('letters.desk'), detail: t('letters.noDesk') }]),
            { term: t('letters.letterSender'), detail: t(`letters.sender.${letterSender || 'byDuty'}`) },
          ]}
        />
        {may.change && (
          <LetterDeskForm
            action={saveLetterDeskAction}
            desk={{ deskName, deskPhone, deskHours, deskEmail, deskNameEn, deskHoursEn, nameEn, letterSender }}
            entrustorId={id}
            key={version}
            version={version}
          />
        )}
      </Card>
      <Card title={underway ? t('notice.frozen', { number: underway.number }) : t('notice.now')}>
        {!underway && <p className="max-w-3xl">{t('notice.nowHelp')}</p>}
        {may.submit && (
          <ActionButton
            action={submitNoticeAction}
            confirm={{
              title: t('notice.submitAsk'),
              body: t('notice.submitBody'),
              label: t('notice.submitConfirm'),
            }}
            input={{ entrustorId: id }}
            tone={underway || last?.state === 'sent' ? 'secondary' : 'primary'}
          >
            {next === 1 ? t('notice.submit') : t('notice.submitFirst', { number: next })}
          </ActionButton>
        )}
        <NoticeReading notice={(underway?.content ?? view.present).notice} />
      </Card>
    </>
  )
}
