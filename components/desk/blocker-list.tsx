import { useLocale, useTranslations } from 'next-intl'
import { writtenInstant } from '@/components/ui/written-date'
import type { Blocker } from '@/lib/desk/blockers'
import { definitionOf } from '@/lib/incident/report-items'

/** What somebody has to do before a duty is done. */
export function BlockerList({ blockers }: { blockers: readonly Blocker[] }) {
  return (
    <ul className="list-disc pl-5">
      {blockers.map((blocker) => (
        <li key={blocker.kind}>
          <BlockerWords blocker={blocker} />
        </li>
      ))}
    </ul>
  )
}

function BlockerWords({ blocker }: { blocker: Blocker }) {
  const t = useTranslations('desk.blocker')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  if (blocker.kind === 'itemsUnknown') {
    const [only] = blocker.items
    const items =
      blocker.items.length === 1 && only ? `${only}. ${definitionOf(only).title[locale]}` : blocker.items.join(', ')
    return t('itemsUnknown', { count: blocker.items.length, items })
  }
  if (blocker.kind === 'waiting') {
    const { since, by } = blocker
    return since && by ? t('waiting', { by, at: writtenInstant(since, locale) }) : t('waitingPlain')
  }
  return t(blocker.kind)
}
