'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Flash } from '@/components/ui/flash'

/** A published text, to be copied into the company's own page, printed, or kept as PDF. */
export function PublicText({ text }: { text: string }) {
  const t = useTranslations('delivery.publication')
  const [copied, setCopied] = useState<'copied' | 'copyFailed' | null>(null)
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied('copied'),
      () => setCopied('copyFailed'),
    )
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-3 print:hidden">
        <Button onClick={copy}>{t('copy')}</Button>
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </div>
      <div className="print:hidden">
        <Flash>{copied && t(copied)}</Flash>
      </div>
      <article
        className="max-w-3xl rounded-12 border border-solid-gray-420 bg-white p-6 text-std-16N-170 whitespace-pre-wrap print:border-0 print:p-0"
        lang="ja"
      >
        {text}
      </article>
    </div>
  )
}
