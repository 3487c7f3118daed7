'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { TextAreaField } from '@/components/form/text-area-field'
import { Fieldset } from '@/components/ui/fieldset'
import type { PlacedFound } from '@/lib/notice/lint/frozen-lint'
import type { Waiver } from '@/lib/notice/schema'
import { LintFinding } from './lint-finding'

/** What the lint warns of, each with a place for the approver's reason. */
export function WaiverFields({ warnings }: { warnings: PlacedFound[] }) {
  const t = useTranslations('lint')
  const returning = useWatch({ name: 'decision' }) === 'return'
  if (warnings.length === 0) return null
  return (
    <Fieldset help={t('decide.lead')} legend={t('decide.title', { count: warnings.length })} level="section">
      <ul className="flex flex-col gap-6">
        {warnings.map((found, i) => {
          const { rule, excerpt } = found
          const name = t(`rules.${rule}.name`)
          return (
            <li className="flex flex-col gap-2" key={`${found.place} ${rule} ${excerpt}`}>
              <LintFinding found={found} />
              <TextAreaField
                label={excerpt ? t('decide.reasonOf', { name, excerpt }) : t('decide.reason', { name })}
                name={`waivers.${i}.reason`}
                required={!returning}
                rows={2}
              />
            </li>
          )
        })}
      </ul>
    </Fieldset>
  )
}

/** What was let stand, and why: beside the approval. */
export function WaiverList({ waivers }: { waivers: Waiver[] }) {
  const t = useTranslations('lint')
  return (
    <ul className="list-disc pl-6">
      {waivers.map(({ rule, excerpt, reason }) => (
        <li className="break-words" key={`${rule} ${excerpt}`}>
          {t(`rules.${rule}.name`)}
          {excerpt && <span className="block text-solid-gray-700">{excerpt}</span>}
          <span className="block whitespace-pre-line">{reason}</span>
        </li>
      ))}
    </ul>
  )
}
