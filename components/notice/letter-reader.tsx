'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { letterBody } from '@/lib/notice/letter-body'
import type { FrozenNotice } from '@/lib/notice/schema'
import type { ReaderView } from '@/lib/notice/views'
import { LetterText } from './letter-text'
import { useVariantName } from './variant-name'

const PLAIN = { items: [], addressee: 'self', language: 'ja' } as const

/** The letter to read, in the form of any group of its readers. */
export function LetterReader({ notice, variants }: { notice: FrozenNotice; variants: ReaderView[] }) {
  const t = useTranslations('notice')
  const { nameOf } = useVariantName()
  const [chosen, setChosen] = useState(variants[0]?.key)
  const variant = variants.find(({ key }) => key === chosen) ?? variants[0]
  return (
    <div className="flex flex-col gap-4">
      {variants.length > 1 && (
        <Field label={t('edit.liveFor')}>
          {(control) => (
            <Select
              {...control}
              onChange={(event) => setChosen(event.target.value)}
              options={variants.map(({ key, labels, form, client, persons }) => ({
                value: key,
                label: `${nameOf(labels, form, client)} (${t('variants.people', { count: persons })})`,
              }))}
              value={variant?.key}
            />
          )}
        </Field>
      )}
      <div className="max-w-3xl rounded-8 border border-solid-gray-420 p-4 sm:p-6">
        <LetterText body={letterBody(notice, variant?.form ?? PLAIN)} />
      </div>
    </div>
  )
}
