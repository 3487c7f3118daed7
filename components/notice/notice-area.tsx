import { useTranslations } from 'next-intl'
import { TextAreaField } from '@/components/form/text-area-field'
import type { ContentField } from '@/lib/notice/schema'

type NoticeAreaProps = { name: ContentField; required?: boolean; rows?: number; lang?: 'ja' | 'en' }

/** Sentences of the letter, with the label and the help of their field. */
export function NoticeArea({ name, required = true, rows = 4, lang = 'ja' }: NoticeAreaProps) {
  const t = useTranslations('notice')
  return (
    <TextAreaField
      help={t.has(`fieldHelp.${name}`) ? t(`fieldHelp.${name}`) : undefined}
      label={t(`field.${name}`)}
      lang={lang}
      name={name}
      required={required}
      rows={rows}
    />
  )
}
