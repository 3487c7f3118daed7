'use client'

import { useTranslations } from 'next-intl'
import { DecisionFields } from '@/components/approval/decision-fields'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import type { Action } from '@/lib/door/result'
import { isWarning } from '@/lib/notice/lint/finding'
import type { Waiver } from '@/lib/notice/schema'
import type { SubmittedView } from '@/lib/notice/views'
import { WaiverFields } from './lint-waivers'

/** A reason to give for every warning, in their order. */
const waiversFor = ({ warnings }: SubmittedView): Waiver[] =>
  warnings.flatMap(({ rule, excerpt }) => (isWarning(rule) ? [{ rule, excerpt, reason: '' }] : []))

/** A manager's answer to the submitted text. */
export function DecideNoticeForm({ action, version }: { action: Action<unknown>; version: SubmittedView }) {
  const t = useTranslations('notice.decide')
  const form = useActionForm({
    schema: () => import('@/lib/notice/schema').then((m) => m.DecideNotice),
    action,
    defaultValues: { versionId: version.id, decision: '', comment: '', waivers: waiversFor(version) },
  })
  return (
    <section aria-labelledby="decide" className="flex flex-col gap-4 rounded-8 bg-blue-50 p-4">
      <h3 className="text-std-18B-160" id="decide">
        {t('title', { number: version.number })}
      </h3>
      <p>{t('lead')}</p>
      <FormShell form={form} savedMessage={null}>
        <DecisionFields />
        <WaiverFields warnings={version.warnings} />
        <SubmitButton>{t('submit')}</SubmitButton>
      </FormShell>
    </section>
  )
}
