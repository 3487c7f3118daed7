import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApprovalHistory } from '@/components/approval/approval-history'
import { WrongDocuments } from '@/components/consistency/wrong-documents'
import { ActionButton } from '@/components/form/action-button'
import { DecideReportForm } from '@/components/report/decide-report-form'
import { DiscardDraftButton } from '@/components/report/discard-draft-button'
import { DueDates } from '@/components/report/due-dates'
import { FilingForm } from '@/components/report/filing-form'
import { FilingRecord } from '@/components/report/filing-record'
import { GapList } from '@/components/report/gap-list'
import { ReportReading } from '@/components/report/report-reading'
import { ReportStateBadge } from '@/components/report/report-state-badge'
import { ReportStatus } from '@/components/report/report-status'
import { ReportSteps } from '@/components/report/report-steps'
import { RunningPdf } from '@/components/report/running-pdf'
import { SubmitReportForm } from '@/components/report/submit-report-form'
import { VersionTable } from '@/components/report/version-table'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { wrongDocuments } from '@/lib/consistency/queries'
import { query } from '@/lib/door/query'
import { isEditable } from '@/lib/report/model'
import { reportView } from '@/lib/report/report-view'
import { hasSheet } from '@/lib/report/sheet/model'
import { decideAction, discardAction, fileAction, retryAction, submitAction } from '../actions'

type Props = { params: Promise<{ slug: string; reportId: string }> }

const load = query(reportView)
const loadWrong = query(wrongDocuments)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, reportId } = await params
  const [{ report }, t] = await Promise.all([load(slug, reportId), getTranslations('report')])
  return { title: t(`kind.${report.kind}`) }
}

export default async function ReportPage({ params }: Props) {
  const { slug, reportId } = await params
  const [view, wrong, t, sheet] = await Promise.all([
    load(slug, reportId),
    loadWrong(slug),
    getTranslations('report'),
    getTranslations('sheet'),
  ])
  const { report, content, gaps, superseded, may, pdf, last, approval } = view
  const editable = isEditable(report.state)
  const blocked = gaps.some(({ severity }) => severity === 'blocks')
  const kind = t(`kind.${report.kind}`)
  return (
    <>
      <PageHeading
        kicker={<TextLink href={`/incidents/${slug}/reports`}>{t('list.title')}</TextLink>}
        status={<ReportStateBadge state={report.state} superseded={superseded} />}
      >
        {report.sequence > 1 ? t('name', { kind, sequence: report.sequence }) : kind}
      </PageHeading>
      {view.duties.some(({ dueOn }) => dueOn) && (
        <div className="flex flex-wrap gap-x-3">
          <span className="text-std-16B-170">{t('status.due')}</span>
          <DueDates duties={view.duties} settled={report.state === 'filed' || superseded} />
        </div>
      )}
      <WrongDocuments
        documents={wrong.filter(({ document }) => document.type === 'reportVersion' && document.reportId === report.id)}
        slug={slug}
      />
      {!superseded && <ReportSteps state={report.state} />}
      {pdf === 'making' && <RunningPdf reportId={report.id} />}
      <ReportStatus
        answer={approval && { state: approval.state, by: approval.decidedBy, comment: approval.comment }}
        last={last}
        own={may.decideOthers && !may.decide}
        pdf={pdf}
        retry={
          last && may.write ? (
            <ActionButton action={retryAction} input={{ versionId: last.id }}>
              {t('status.retry')}
            </ActionButton>
          ) : null
        }
        state={report.state}
        superseded={superseded}
      />
      {report.state === 'submitted' && last && may.decide && (
        <DecideReportForm
          action={decideAction}
          draftFileId={last.draftFileId}
          number={last.number}
          versionId={last.id}
        />
      )}
      {hasSheet(report.state) && !superseded && (
        <Card title={sheet('title')}>
          <p>{sheet('openHelp')}</p>
          <div>
            <LinkButton href={`/incidents/${slug}/reports/${report.id}/sheet`}>{sheet('open')}</LinkButton>
          </div>
        </Card>
      )}
      {report.state === 'approved' && last?.finalFileId && !superseded && may.file && (
        <FilingForm
          action={fileAction}
          authorities={view.authorities}
          finalFileId={last.finalFileId}
          dueDates={view.duties.flatMap(({ state, dueOn }) => (state === 'open' && dueOn ? [dueOn] : []))}
          recipient={view.recipient}
          reportId={report.id}
        />
      )}
      {view.filing && <FilingRecord {...view.filing} />}
      {editable && !superseded && <GapList gaps={gaps} slug={slug} />}
      {editable && !superseded && may.write && (
        <SubmitReportForm
          action={submitAction}
          blocked={blocked}
          lastReason={view.lastReason}
          needsReason={view.needsReason}
          withdrawal={report.kind === 'withdrawal'}
          reportId={report.id}
        />
      )}
      {view.versions.length > 0 && (
        <Card title={t('versions.title')}>
          <VersionTable report={report} versions={view.versions} />
          <ApprovalHistory approvals={view.approvals} />
        </Card>
      )}
      <Card title={t('content.title')}>
        <p>{editable ? t('content.editable') : t('content.frozen', { number: last?.number ?? 0 })}</p>
        <ReportReading content={content} editAt={editable && may.write ? `/incidents/${slug}` : undefined} />
      </Card>
      {report.state === 'draft' && !last && may.write && (
        <DiscardDraftButton action={discardAction} reportId={report.id} slug={slug} />
      )}
    </>
  )
}
