import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BouncedTable } from '@/components/mail/bounced-table'
import { MailBatchCard } from '@/components/mail/mail-batch-card'
import { MailMode } from '@/components/mail/mail-mode'
import { MailReach } from '@/components/mail/mail-reach'
import { ReportUpload } from '@/components/mail/report-upload'
import { StartMail } from '@/components/mail/start-mail'
import { UnknownTable } from '@/components/mail/unknown-table'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { query } from '@/lib/door/query'
import { mailView } from '@/lib/notice/mail/queries'
import { cancelMailAction, createMailBatchAction, pauseMailAction, resumeMailAction, settleMailAction } from './actions'

type Props = { params: Promise<{ slug: string }> }

const load = query(mailView)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mail'))('title') }
}

export default async function MailPage({ params }: Props) {
  const { slug } = await params
  const [view, t] = await Promise.all([load(slug), getTranslations('mail')])
  const persons = `/incidents/${slug}/persons`
  const sentAny = view.batches.some(({ counts }) => counts.sent > 0)
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <MailMode view={view} />
      <Card title={t('facts.title')}>
        <MailReach view={view} />
      </Card>
      {view.unknown.length > 0 && (
        <Card title={t('unknown.title')}>
          <p>{t('unknown.lead')}</p>
          <UnknownTable letters={view.unknown} persons={persons} settle={view.may.send ? settleMailAction : null} />
        </Card>
      )}
      {view.may.send && (
        <Card title={t('start.title')}>
          <StartMail action={createMailBatchAction} view={view} />
        </Card>
      )}
      {view.batches.map((batch) => (
        <MailBatchCard
          actions={{ pause: pauseMailAction, resume: resumeMailAction, cancel: cancelMailAction }}
          batch={batch}
          key={batch.id}
          maySend={view.may.send}
        />
      ))}
      {sentAny && (
        <Card id="bounced" title={t('bounced.title')}>
          {view.bounced.length === 0 ? (
            <p>{t('bounced.none')}</p>
          ) : (
            <>
              <p>{t('bounced.lead')}</p>
              <div>
                <LinkButton href={`/incidents/${slug}/letters/print`}>{t('bounced.toPrint')}</LinkButton>
              </div>
              <BouncedTable letters={view.bounced} persons={persons} />
            </>
          )}
        </Card>
      )}
      {sentAny && view.may.deliver && (
        <Card title={t('report.title')}>
          <ReportUpload uploadTo={`/incidents/${slug}/letters/mail/reports`} />
        </Card>
      )}
    </>
  )
}
