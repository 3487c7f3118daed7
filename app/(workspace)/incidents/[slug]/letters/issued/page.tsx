import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeading } from '@/components/ui/page-heading'
import { IssuedNotices } from '@/components/verify/issued-notices'
import { query } from '@/lib/door/query'
import { issuedNotices } from '@/lib/notice/verify/queries'
import { withdrawNoticeAction } from '../actions'

type Props = { params: Promise<{ slug: string }> }

const load = query(issuedNotices)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notice.nav'))('issued') }
}

export default async function IssuedPage({ params }: Props) {
  const [view, t] = await Promise.all([load((await params).slug), getTranslations('notice.nav')])
  return (
    <>
      <PageHeading>{t('issued')}</PageHeading>
      <IssuedNotices {...view} withdraw={withdrawNoticeAction} />
    </>
  )
}
