'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import { type FieldValues, useFormState } from 'react-hook-form'
import { FailureNotice } from './failure-notice'
import { errorList } from './field-error'
import { controlId, fieldAt } from './field-registry'
import type { ActionForm } from './use-action-form'
import { useMessage } from './use-message'

/** Above the form after a failed try: what went wrong, and a link to every field to correct. It takes the focus. */
export function ErrorSummary<V extends FieldValues>({ form }: { form: ActionForm<V> }) {
  const box = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const t = useTranslations('form.summary')
  const sentence = useMessage()
  const { errors } = useFormState({ control: form.methods.control })
  const { failures, failure, registry } = form

  // The errors may arrive a render after the failure they belong to, so the focus waits for the box, once per failure.
  const answered = useRef(0)
  useEffect(() => {
    if (answered.current === failures || (!box.current && !form.conflict)) return
    answered.current = failures
    box.current?.focus()
  })

  if (failures === 0) return null
  const order = [...registry.current.keys()]
  const problems = errorList(errors)
    .map((error) => ({ ...error, field: fieldAt(registry.current, error.path) }))
    .sort((a, b) => order.indexOf(a.field?.name ?? '') - order.indexOf(b.field?.name ?? ''))
  // A list of fields says it all; the server's own sentence adds something when there is no field to go to.
  const notice = failure && (failure.code !== 'INVALID' || problems.length === 0) ? failure : null
  if (!notice && problems.length === 0) return null

  return (
    <div className="flex flex-col gap-4" ref={box} tabIndex={-1}>
      {notice && <FailureNotice failure={notice} />}
      {problems.length > 0 && (
        <section aria-labelledby={titleId} className="rounded-12 border-2 border-error-2 bg-white p-4 sm:p-6">
          <h2 className="text-std-17B-170 text-error-2" id={titleId}>
            {t('title', { count: problems.length })}
          </h2>
          <ul className="mt-2 list-disc pl-6 text-std-16N-170">
            {problems.map(({ path, message, field }) => (
              <li key={path}>
                {field ? (
                  <a
                    className="text-error-2 underline underline-offset-[3px] hover:decoration-3"
                    href={`#${controlId(form.id, field.name)}`}
                    onClick={(event) => {
                      event.preventDefault()
                      document.getElementById(controlId(form.id, field.name))?.focus()
                    }}
                  >
                    {t('item', { label: field.note.label, message: sentence(message) })}
                  </a>
                ) : (
                  sentence(message)
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
