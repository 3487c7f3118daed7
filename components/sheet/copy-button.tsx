'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { copyText } from './copy-text'

/** One press copies the value and says so. @param name the field, so that each button is told from the others */
export function CopyButton({ text, name }: { text: string; name: string }) {
  const t = useTranslations('sheet.copy')
  const [outcome, setOutcome] = useState<'done' | 'failed' | null>(null)
  const copy = async () => {
    setOutcome(null)
    setOutcome((await copyText(text)) ? 'done' : 'failed')
  }
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button onClick={copy} size="small">
        {t('button')}
        <span className="sr-only">{t('of', { name })}</span>
      </Button>
      <span aria-live="polite" className="text-green-1000">
        {outcome && t(outcome)}
      </span>
    </span>
  )
}
