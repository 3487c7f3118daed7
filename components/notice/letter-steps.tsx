import { useTranslations } from 'next-intl'
import { type Step, StepList } from '@/components/ui/step-list'
import type { BatchView, DeliveryView, NoticeView } from '@/lib/notice/views'

type LetterStepsProps = {
  notice: NoticeView | null
  batches: BatchView[]
  delivery: DeliveryView | null
  done: boolean
}

/** From the text to the post, and where the letters are now. */
export function LetterSteps({ notice, batches, delivery, done }: LetterStepsProps) {
  const t = useTranslations('notice.steps')
  const approved = notice?.state === 'approved'
  const counts = delivery?.counts
  const printed =
    approved && batches.some((batch) => batch.printed > 0) && notice.toWrite === 0 && counts?.waiting === 0
  const posted = printed && counts !== undefined && counts.posted > 0 && counts.inHouse === 0
  const reached = [notice !== null && notice.problems.length === 0, approved, printed, posted, done]
  const current = reached.indexOf(false)
  const steps = (['text', 'approval', 'print', 'post', 'done'] as const).map(
    (key, i): Step => ({ key, label: t(key), state: done || reached[i] ? 'done' : i === current ? 'current' : 'todo' }),
  )
  return <StepList label={t('label')} steps={steps} />
}
