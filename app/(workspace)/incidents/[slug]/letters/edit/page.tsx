import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { EditNoticeForm } from '@/components/notice/edit-notice-form'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { query } from '@/lib/door/query'
import { editView } from '@/lib/notice/queries'
import { saveNoticeAction } from '../actions'

type Props = { params: Promise<{ slug: string }> }

const load = query(editView)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notice.edit'))('title') }
}

export default async function EditLetterPage({ params }: Props) {
  const { slug } = await params
  const locale = (await getLocale()) === 'en' ? 'en' : 'ja'
  const [view, t] = await Promise.all([load(slug, locale), getTranslations('notice.edit')])
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <p className="flex flex-wrap gap-x-6">
        <TextLink href={`/incidents/${slug}/letters`}>{t('back')}</TextLink>
        <span className="xl:hidden">
          <TextLink href="#live-letter">{t('toLive')}</TextLink>
        </span>
      </p>
      {view.isNew && <NotificationBanner title={t('prefilled')} tone="info" />}
      {(view.state === 'submitted' || view.state === 'approved') && (
        <NotificationBanner title={t('voids')} tone="warning" />
      )}
      <EditNoticeForm action={saveNoticeAction} view={view} />
    </>
  )
}
