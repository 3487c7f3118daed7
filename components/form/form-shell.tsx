'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useSyncExternalStore } from 'react'
import { type FieldValues, FormProvider } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Flash } from '@/components/ui/flash'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { ConflictPanel } from './conflict-panel'
import { ErrorSummary } from './error-summary'
import { FormFrame } from './form-frame'
import type { ActionForm } from './use-action-form'

const never = () => () => {}

type FormShellProps<V extends FieldValues> = {
  form: ActionForm<V>
  /** Fields, then a `SubmitButton`. */
  children: ReactNode
  /** Instead of 「保存しました」; null where the page itself shows the result. */
  savedMessage?: ReactNode
}

/** Around every form: the restored draft, the error summary, a conflict, the fields, and the word that it is saved. */
export function FormShell<V extends FieldValues>({ form, children, savedMessage }: FormShellProps<V>) {
  const t = useTranslations('form')
  // Before the script runs, the browser would send the form itself and put what was typed into the address.
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <FormProvider {...form.methods}>
      <FormFrame value={form}>
        <form className="flex max-w-3xl flex-col gap-6" method="post" noValidate onSubmit={form.submit}>
          {form.draftRestored && (
            <NotificationBanner
              actions={
                <Button onClick={form.discardDraft} size="small">
                  {t('draft.discard')}
                </Button>
              }
              live
              title={t('draft.restored')}
              tone="info"
            >
              {t('draft.explanation')}
            </NotificationBanner>
          )}
          <ErrorSummary form={form} />
          {form.conflict && <ConflictPanel conflict={form.conflict} form={form} />}
          <fieldset className="flex min-w-0 flex-col gap-6" disabled={!ready}>
            {children}
          </fieldset>
          {savedMessage !== null && <Flash>{form.saved && (savedMessage ?? t('saved'))}</Flash>}
        </form>
      </FormFrame>
    </FormProvider>
  )
}
