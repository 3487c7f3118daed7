import { useTranslations } from 'next-intl'
import { type Step, StepList } from '@/components/ui/step-list'

const STEPS = ['upload', 'map', 'check', 'import'] as const
type StepKey = (typeof STEPS)[number] | 'done'

/** The step a file's state belongs to; a failed or cancelled one went back to the columns or is over. */
export const stepOf = (state: string): StepKey => {
  if (state === 'checking' || state === 'checked') return 'check'
  if (state === 'importing') return 'import'
  return state === 'imported' ? 'done' : 'map'
}

/** Where an import is on its way. */
export function ImportSteps({ current }: { current: StepKey }) {
  const t = useTranslations('person.steps')
  const at = current === 'done' ? STEPS.length : STEPS.indexOf(current)
  const steps: Step[] = STEPS.map((key, index) => ({
    key,
    label: t(key),
    state: index < at ? 'done' : index === at ? 'current' : 'todo',
  }))
  return <StepList label={t('label')} steps={steps} />
}
