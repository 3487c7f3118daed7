import { useTranslations } from 'next-intl'
import { ProgressBar } from '@/components/ui/progress-bar'

/** How many fields are in the form; stays in sight while the rows go by. */
export function SheetProgress({ done, total }: { done: number; total: number }) {
  const t = useTranslations('sheet')
  return (
    <div className="sticky top-0 z-10 border-b border-solid-gray-420 bg-white py-2 print:static">
      <ProgressBar done={done} label={t('progress')} status={t('progressOf', { done, total })} total={total} />
    </div>
  )
}
