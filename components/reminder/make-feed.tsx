'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionButton } from '@/components/form/action-button'
import type { Action } from '@/lib/door/result'
import { ShownOnce } from './shown-once'

/** Makes a private calendar address and shows it, once. */
export function MakeFeed({ action }: { action: Action<{ address: string }> }) {
  const t = useTranslations('reminder.feed')
  const [address, setAddress] = useState<string | null>(null)
  return (
    <div className="flex flex-col gap-4">
      <ActionButton action={action} input={{}} onDone={(made) => setAddress(made.address)} tone="primary">
        {t('make')}
      </ActionButton>
      {address && <ShownOnce body={t('madeBody')} label={t('address')} title={t('made')} value={address} />}
    </div>
  )
}
