'use client'

import { useTranslations } from 'next-intl'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useProgress } from '@/components/ui/use-progress'

type Running = { id: string; fileName: string; rowsStored: number; rowsGood: number; rowsTotal: number }

/** The bar of an import the worker is at. */
export function PastRunning({ id, fileName, ...counts }: Running) {
  const t = useTranslations('past.running')
  const now = useProgress(`/api/progress/past-imports/${id}`, { running: true, ...counts })
  const isChecked = now.rowsGood > 0
  return (
    <div className="flex max-w-3xl flex-col gap-3">
      <ProgressBar
        done={now.rowsStored}
        label={t('title', { file: fileName })}
        status={
          isChecked
            ? t('status', { stored: now.rowsStored, good: now.rowsGood })
            : t('checking', { total: now.rowsTotal })
        }
        total={isChecked ? now.rowsGood : null}
      />
      <p className="text-solid-gray-700">{t('leave')}</p>
    </div>
  )
}
