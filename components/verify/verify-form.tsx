'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { PublicAnswer } from '@/lib/door/result'
import type { VerifyAnswer } from '@/lib/notice/verify/schema'
import { Answer } from './answer'

export type VerifyState = { typed: string; answer: PublicAnswer<VerifyAnswer> }

type Props = { verify: (before: VerifyState | null, form: FormData) => Promise<VerifyState> }

/** One field, one button, and above them the answer. Works without a script: the browser then posts the form itself. */
export function VerifyForm({ verify }: Props) {
  const t = useTranslations('verify')
  const [state, action, pending] = useActionState(verify, null)
  const typing = state?.answer.kind === 'answer' ? state.answer.data.typing : 'fits'
  return (
    <div className="flex flex-col gap-6">
      {state && <Answer answer={state.answer} />}
      <form action={action} className="flex flex-col gap-6">
        <Field
          error={typing === 'fits' ? undefined : t(`typing.${typing}`)}
          help={t('code.help')}
          label={t('code.label')}
        >
          {(control) => (
            <Input
              {...control}
              autoCapitalize="characters"
              autoComplete="off"
              autoCorrect="off"
              defaultValue={state?.typed}
              inputMode="text"
              maxLength={60}
              name="code"
              required
              spellCheck={false}
              width="medium"
            />
          )}
        </Field>
        <div>
          <Button pending={pending} tone="primary" type="submit">
            {t('submit')}
          </Button>
        </div>
        <p className="text-std-16N-170 text-solid-gray-700">{t('nothingElse')}</p>
      </form>
    </div>
  )
}
