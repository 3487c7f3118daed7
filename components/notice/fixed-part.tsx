import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

type FixedPartProps = {
  /** As it is printed. */
  title: string
  /** Why it cannot be changed, or what is put there. */
  children?: ReactNode
}

/** A piece of the legal frame among the fields: shown as it will be printed, and not editable. */
export function FixedPart({ title, children }: FixedPartProps) {
  const t = useTranslations('notice.edit')
  return (
    <div className="rounded-8 border-l-4 border-solid-gray-420 bg-solid-gray-50 p-4">
      <p className="text-solid-gray-700">{t('fixed')}</p>
      <p className="font-700" lang="ja">
        {title}
      </p>
      {children}
    </div>
  )
}
