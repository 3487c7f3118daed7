import { useTranslations } from 'next-intl'
import { ProgressBar } from '@/components/ui/progress-bar'
import { progressOf } from '@/lib/person/model'
import { RefreshWhileRunning } from './refresh-while-running'

export type Running = {
  state: 'checking' | 'importing'
  bytesDone: number
  size: number
  rowsSeen: number
  rowsStored: number
}

/** The bar of a check or an import that the worker is at. */
export function RunningImport({ running }: { running: Running }) {
  const t = useTranslations('person.importing.running')
  const percent = Math.floor(100 * progressOf(running))
  const status = t(`${running.state}Status`, { percent, rows: running.rowsSeen, stored: running.rowsStored })
  return (
    <div className="flex max-w-3xl flex-col gap-3">
      <RefreshWhileRunning />
      <ProgressBar done={percent} label={t(running.state)} status={status} total={100} />
      <p className="text-solid-gray-700">{t('leave')}</p>
    </div>
  )
}
