import { useTranslations } from 'next-intl'
import { type Step, StepList } from '@/components/ui/step-list'
import type { ReportState } from '@/lib/report/model'

const STEPS = ['draft', 'submitted', 'approved', 'filed'] as const

/** From draft to filed, and where the report is now. Sent back is a draft again. */
export function ReportSteps({ state }: { state: ReportState }) {
  const t = useTranslations('report.steps')
  const current = STEPS.indexOf(state === 'returned' ? 'draft' : state)
  const steps = STEPS.map(
    (key, i): Step => ({
      key,
      label: t(key),
      state: i < current || state === 'filed' ? 'done' : i === current ? 'current' : 'todo',
    }),
  )
  return <StepList label={t('label')} steps={steps} />
}
