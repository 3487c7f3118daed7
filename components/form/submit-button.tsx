'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { ButtonTone } from '@/components/ui/button-look'
import { useFormFrame } from './form-frame'

type SubmitButtonProps = { children?: ReactNode; pendingLabel?: string; tone?: ButtonTone }

/** Sends the form it stands in, once. Name what happens: 「事案を登録する」. */
export function SubmitButton({ children, pendingLabel, tone = 'primary' }: SubmitButtonProps) {
  const t = useTranslations('form')
  const { pending } = useFormFrame()
  return (
    <div>
      <Button pending={pending} pendingLabel={pendingLabel ?? t('saving')} tone={tone} type="submit">
        {children ?? t('save')}
      </Button>
    </div>
  )
}
