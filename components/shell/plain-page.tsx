import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'

/** A page that only says something: not found, not allowed. */
export function PlainPage({ title, children }: { title: ReactNode; children: ReactNode }) {
  const t = useTranslations('door')
  return (
    <main className="mx-auto flex max-w-3xl flex-col gap-6 p-6">
      <PageHeading>{title}</PageHeading>
      <p>{children}</p>
      <div>
        <LinkButton href="/">{t('home')}</LinkButton>
      </div>
    </main>
  )
}
