import { useTranslations } from 'next-intl'
import { type Step, StepList } from '@/components/ui/step-list'
import type { BatchView, DeliveryView, ToPrint } from '@/lib/notice/views'

type LetterStepsProps = {
  /** Null while no text was submitted. */
  toPrint: ToPrint | null
  batches: BatchView[]
  delivery: DeliveryView | null
  done: boolean
}

/** From the text to the post, and where the letters are now. */
export function LetterSteps({ toPrint, batches, delivery, done }: LetterStepsProps) {
  const t = useTranslations('notice.steps')
  const counts = delivery?.counts
  const printed = toPrint?.approved === true && !toPrint.unfinished && toPrint.people === 0 && batches.length > 0
  const posted = printed && counts !== undefined && counts.posted > 0 && counts.inHouse === 0
  const reached = [toPrint !== null, toPrint?.approved === true, printed, posted, done]
  const current = reached.indexOf(false)
  const steps = (['text', 'approval', 'print', 'post', 'done'] as const).map(
    (key, i): Step => ({ key, label: t(key), state: done || reached[i] ? 'done' : i === current ? 'current' : 'todo' }),
  )
  return <StepList label={t('label')} steps={steps} />
}
