import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'

/** Only says something, inside the frame of the workspace: not found, not allowed. */
export function PlainMessage({ title, children }: { title: ReactNode; children: ReactNode }) {
  const t = useTranslations('door')
  return (
    <>
      <PageHeading lead={children}>{title}</PageHeading>
      <div>
        <LinkButton href="/">{t('home')}</LinkButton>
      </div>
    </>
  )
}
