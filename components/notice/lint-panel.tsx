'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { StatusBadge } from '@/components/ui/status-badge'
import type { PlacedFound } from '@/lib/notice/lint/frozen-lint'
import { lintFrozen } from '@/lib/notice/lint/frozen-lint'
import type { NoticeContent } from '@/lib/notice/schema'
import type { EditView } from '@/lib/notice/views'
import { LintFinding } from './lint-finding'
import type { NoticeControl } from './notice-control'

/** What the lint finds in the text as it is typed, in every letter made from it. Nothing leaves the browser. */
export function LintPanel({ view, control }: { view: EditView; control: NoticeControl }) {
  const t = useTranslations('lint.panel')
  const typed = useDeferredValue(useWatch({ control }))
  const { frozen, variants, domains } = view
  const { blocks, warnings } = useMemo(() => {
    // The date may be empty while it is being typed; it is not a text.
    const content = { ...view.content, ...typed } as NoticeContent
    return lintFrozen(
      { ...frozen, content },
      variants.map(({ form }) => form),
      domains,
    )
  }, [typed, view.content, frozen, variants, domains])
  const counts = t('counts', { blocks: blocks.length, warnings: warnings.length })
  const clean = blocks.length + warnings.length === 0
  return (
    <section aria-labelledby="lint-panel" className="flex flex-col gap-3 rounded-8 border border-solid-gray-420 p-4">
      <h2 className="text-std-20B-150" id="lint-panel">
        {t('title')}
      </h2>
      <p aria-live="polite" className="text-solid-gray-700">
        {clean ? t('clean') : counts}
      </p>
      <FindingList found={blocks} title={t('blocks')} tone="error" />
      <FindingList found={warnings} title={t('warnings')} tone="warning" />
    </section>
  )
}

type FindingListProps = { found: PlacedFound[]; title: string; tone: 'error' | 'warning' }

function FindingList({ found, title, tone }: FindingListProps) {
  if (found.length === 0) return null
  return (
    <div className="flex flex-col gap-2">
      <h3>
        <StatusBadge tone={tone}>{title}</StatusBadge>
      </h3>
      <ul className="flex flex-col gap-3">
        {found.map((finding) => (
          <li
            className="border-l-4 border-solid-gray-200 pl-3"
            key={`${finding.place} ${finding.rule} ${finding.excerpt}`}
          >
            <LintFinding found={finding} />
          </li>
        ))}
      </ul>
    </div>
  )
}
