'use client'

import { useTranslations } from 'next-intl'
import { useMessage } from '@/components/form/use-message'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import type { NoticeView } from '@/lib/notice/views'

/** What stands in the way of submitting, field by field. */
export function ProblemList({ problems }: { problems: NoticeView['problems'] }) {
  const t = useTranslations('notice')
  const sentence = useMessage()
  return (
    <NotificationBanner title={t('text.problems', { count: problems.length })} tone="warning">
      <ul className="list-disc pl-6">
        {problems.map(({ field, messages }) => (
          <li key={field}>
            {field === 'contacts' ? (
              <TextLink href="/settings/contacts">{t('field.contacts')}</TextLink>
            ) : t.has(`field.${field}`) ? (
              t(`field.${field}`)
            ) : (
              field
            )}
            {messages.map((message) => (
              <span className="block" key={message}>
                {sentence(message)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </NotificationBanner>
  )
}
