'use client'

import { useTranslations } from 'next-intl'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useProgress } from '@/components/ui/use-progress'
import { type ImportProgress, progressOf } from '@/lib/person/model'

/** The bar of a check or an import that the worker is at. */
export function RunningImport({ importId, running }: { importId: string; running: ImportProgress }) {
  const t = useTranslations('person.importing.running')
  const now = useProgress(`/api/progress/imports/${importId}`, running)
  const percent = Math.floor(100 * progressOf(now))
  const status = t(`${running.state}Status`, { percent, rows: now.rowsSeen, stored: now.rowsStored })
  return (
    <div className="flex max-w-3xl flex-col gap-3">
      <ProgressBar done={percent} label={t(running.state)} status={status} total={100} />
      <p className="text-solid-gray-700">{t('leave')}</p>
    </div>
  )
}
