'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { hasEnglish } from '@/lib/notice/form-texts'
import { letterBody } from '@/lib/notice/letter-body'
import { type LetterForm, variantKey } from '@/lib/notice/variants'
import type { EditView, PreviewRow } from '@/lib/notice/views'
import { ADDRESSEES, LANGUAGES } from '@/lib/person/choices'
import { LetterText } from './letter-text'
import type { NoticeControl } from './notice-control'
import { RowChoice } from './row-choice'
import { useVariantName } from './variant-name'

type Reader = { key: string; form: LetterForm; name: string }

/** The letter as it reads with what is typed now: for a kind of reader, or for one person on the list. */
export function LiveLetter({ view, control }: { view: EditView; control: NoticeControl }) {
  const t = useTranslations('notice.edit')
  const typed = useWatch({ control })
  const readers = useReaders(view)
  const [chosen, setChosen] = useState(readers[0]?.key)
  const [row, setRow] = useState<PreviewRow | null>(null)
  const reader = readers.find(({ key }) => key === chosen) ?? readers[0]
  const form = row?.form ?? reader?.form
  if (!form) return null
  const content = { ...view.content, ...typed }
  return (
    <section aria-labelledby="live-letter" className="flex min-w-0 flex-col gap-4 xl:sticky xl:top-4 xl:self-start">
      <h2 className="text-std-20B-150" id="live-letter">
        {t('live')}
      </h2>
      <Field label={t('liveFor')}>
        {(control) => (
          <Select
            {...control}
            onChange={(event) => {
              setRow(null)
              setChosen(event.target.value)
            }}
            options={readers.map(({ key, name }) => ({ value: key, label: name }))}
            value={reader?.key}
          />
        )}
      </Field>
      {view.mayReveal && view.people > 0 && (
        <RowChoice address={`/incidents/${view.slug}/letters/edit/row`} incidentId={view.incidentId} onRow={setRow} />
      )}
      <p className="text-solid-gray-700">{t('liveHelp')}</p>
      {form.language === 'en' && !hasEnglish(content) && <p className="text-error-1">{t('noEnglish')}</p>}
      <div
        className="overflow-y-auto rounded-8 border border-solid-gray-420 bg-white p-4 shadow-1 sm:p-6 xl:max-h-[calc(100vh-24rem)] xl:min-h-96"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {row && (
          <p className="mb-4 whitespace-pre-line" lang="ja">
            {row.address.join('\n')}
          </p>
        )}
        <LetterText body={letterBody({ ...view.frozen, content }, form)} />
      </div>
    </section>
  )
}

/** Everybody on the list by kind, then the kinds of reader that nobody is of yet. */
function useReaders({ variants }: EditView): Reader[] {
  const t = useTranslations('notice.edit')
  const { nameOf, readerOf } = useVariantName()
  const [common] = variants
  if (!common) return []
  const others = ADDRESSEES.flatMap((addressee) => LANGUAGES.map((language) => ({ addressee, language })))
    .filter(
      (other) =>
        !variants.some(({ form }) => form.addressee === other.addressee && form.language === other.language) &&
        (other.addressee === 'self' || other.language === 'ja'),
    )
    .map((other) => ({ ...other, items: common.form.items }))
  return [
    ...variants.map(({ key, labels, form, client }) => ({ key, form, name: nameOf(labels, form, client) })),
    ...others.map((form) => ({
      key: variantKey(form),
      form,
      name: t('nobodyYet', { reader: readerOf(form).join('・') || t('plain') }),
    })),
  ]
}
