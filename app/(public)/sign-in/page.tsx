import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SignInForm } from '@/components/sign-in/sign-in-form'
import { Card } from '@/components/ui/card'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { wayBack } from '@/lib/core/way-back'
import { currentActor } from '@/lib/door/session'
import { env } from '@/lib/platform/env'
import { signIn } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

/** What brought the reader here, and the words for it. */
const AFTER = { signOut: ['ended', 'endedHelp'], password: ['passwordChanged', 'passwordChangedHelp'] } as const
const isAfter = (value: unknown): value is keyof typeof AFTER => value === 'signOut' || value === 'password'

type Props = { searchParams: Promise<{ after?: string; to?: string }> }

export default async function SignInPage({ searchParams }: Props) {
  const { after, to } = await searchParams
  if (await currentActor()) redirect(wayBack(to))
  const t = await getTranslations('signIn')
  return (
    <div className="mx-auto flex w-full max-w-lg flex-col gap-8 sm:py-8">
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      {isAfter(after) && (
        <NotificationBanner title={t(AFTER[after][0])} tone="success">
          {t(AFTER[after][1])}
        </NotificationBanner>
      )}
      <Card>
        <SignInForm signIn={signIn} to={wayBack(to)} />
      </Card>
      <p className="text-std-16N-170 text-solid-gray-700">{t('forgot')}</p>
      {env().TODOKE_QUICK_CHECK !== 'off' && (
        <p>
          <TextLink href="/quick-check">{t('quickCheck')}</TextLink>
        </p>
      )}
    </div>
  )
}
