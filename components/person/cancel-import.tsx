import { useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import type { Action } from '@/lib/door/result'

/** Stops an import, whatever it is at, and has the file deleted. */
export function CancelImport({ importId, action }: { importId: string; action: Action<unknown> }) {
  const t = useTranslations('person.importing')
  return (
    <ActionButton
      action={action}
      confirm={{ title: t('cancelTitle'), body: t('cancelBody'), label: t('cancelConfirm') }}
      input={{ importId }}
    >
      {t('cancel')}
    </ActionButton>
  )
}
