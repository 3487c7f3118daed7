'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Control, useWatch } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { letterBody } from '@/lib/notice/letter-body'
import type { SaveNotice } from '@/lib/notice/schema'
import type { EditView } from '@/lib/notice/views'
import { LetterText } from './letter-text'

/** The letter as it reads with what is typed now, for the readers chosen. */
export function LiveLetter({ view, control }: { view: EditView; control: Control<SaveNotice, unknown, SaveNotice> }) {
  const t = useTranslations('notice.edit')
  const typed = useWatch({ control })
  const [chosen, setChosen] = useState(view.variants[0]?.key)
  const variant = view.variants.find(({ key }) => key === chosen) ?? view.variants[0]
  if (!variant) return null
  return (
    <section aria-labelledby="live-letter" className="flex min-w-0 flex-col gap-4">
      <h2 className="text-std-20B-150" id="live-letter">
        {t('live')}
      </h2>
      {view.variants.length > 1 && (
        <Field label={t('liveFor')}>
          {(control) => (
            <Select
              {...control}
              onChange={(event) => setChosen(event.target.value)}
              options={view.variants.map(({ key, labels }) => ({ value: key, label: labels.join('、') }))}
              value={variant.key}
            />
          )}
        </Field>
      )}
      <p className="text-solid-gray-700">{t('liveHelp')}</p>
      <div className="rounded-8 border border-solid-gray-420 bg-white p-4 shadow-1 sm:p-6">
        <LetterText body={letterBody({ ...view.frozen, content: { ...view.content, ...typed } }, variant.form)} />
      </div>
    </section>
  )
}
