import { useTranslations } from 'next-intl'
import { DescriptionList } from '@/components/ui/description-list'
import { notReached, type Reach } from '@/lib/notice/delivery/model'

type ReachListProps = {
  reach: Reach
  /** Of the current text, where the page is about printing. */
  paper?: { printed: number; held: number }
}

/** How far the notices got. What is zero and says nothing is left out. */
export function ReachList({ reach, paper }: ReachListProps) {
  const t = useTranslations('delivery')
  const people = (count: number) => t('count.people', { count })
  const letters = (count: number) => t('count.letters', { count })
  const missed = notReached(reach)
  return (
    <DescriptionList
      short
      items={[
        { term: t('summary.persons'), detail: people(reach.persons) },
        ...(paper
          ? [
              { term: t('summary.printed'), detail: letters(paper.printed) },
              { term: t('summary.held'), detail: people(paper.held) },
            ]
          : []),
        { term: t('summary.posted'), detail: letters(reach.posted) },
        ...(reach.mailed > 0 ? [{ term: t('summary.mailed'), detail: letters(reach.mailed) }] : []),
        { term: t('summary.returned'), detail: letters(reach.returned) },
        ...(reach.bounced > 0 ? [{ term: t('summary.bounced'), detail: letters(reach.bounced) }] : []),
        ...(reach.reprinted > 0 ? [{ term: t('summary.reprinted'), detail: letters(reach.reprinted) }] : []),
        { term: t('summary.reached'), detail: people(reach.reached) },
        { term: t('summary.notReached'), detail: people(missed) },
        ...(missed > 0
          ? [
              { term: t('summary.substituted'), detail: people(reach.substituted) },
              { term: t('summary.left'), detail: people(reach.left) },
            ]
          : []),
      ]}
    />
  )
}
