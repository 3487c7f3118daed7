'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionButton } from '@/components/form/action-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import type { Action } from '@/lib/door/result'

type Outcome = { ok: boolean; why: string | null }

/** Sends an invented reminder and tells what came of it. */
export function TryWebhook({ action, id }: { action: Action<Outcome>; id: string }) {
  const t = useTranslations('reminder.webhook')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  return (
    <div className="flex flex-col gap-4">
      <p>{t('tryBody')}</p>
      <ActionButton action={action} input={{ id }} onDone={setOutcome}>
        {t('try')}
      </ActionButton>
      {outcome && (
        <NotificationBanner
          live
          title={outcome.ok ? t('tried') : t('notTried', { why: outcome.why ?? '' })}
          tone={outcome.ok ? 'success' : 'error'}
        />
      )}
    </div>
  )
}
