import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { VersionTable } from '@/components/notice/version-table'
import { VersionText } from '@/components/notice/version-text'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { query } from '@/lib/door/query'
import { versionsView } from '@/lib/notice/version-queries'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ version?: string }> }

const load = query(versionsView)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notice.versions'))('title') }
}

export default async function VersionsPage({ params, searchParams }: Props) {
  const [{ slug }, { version = '' }] = await Promise.all([params, searchParams])
  const locale = (await getLocale()) === 'en' ? 'en' : 'ja'
  const number = /^[1-9]\d{0,5}$/.test(version) ? Number(version) : null
  const [{ rows, shown }, t] = await Promise.all([load(slug, number, locale), getTranslations('notice.versions')])
  const base = `/incidents/${slug}/letters`
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <p>
        <TextLink href={base}>{t('back')}</TextLink>
      </p>
      <VersionTable
        address={(of) => `${base}/versions?version=${of}`}
        empty={<EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>}
        rows={rows}
      />
      {shown && <VersionText {...shown} />}
    </>
  )
}
