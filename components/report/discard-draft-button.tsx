'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import type { Action } from '@/lib/door/result'

type Props = { reportId: string; slug: string; action: Action<unknown> }

/** Takes away a draft that was begun by mistake and never submitted. */
export function DiscardDraftButton({ reportId, slug, action }: Props) {
  const t = useTranslations('report.discard')
  const router = useRouter()
  return (
    <ActionButton
      action={action}
      confirm={{ title: t('title'), body: t('body'), label: t('confirm') }}
      input={{ reportId }}
      onDone={() => router.push(`/incidents/${slug}/reports`)}
    >
      {t('button')}
    </ActionButton>
  )
}
