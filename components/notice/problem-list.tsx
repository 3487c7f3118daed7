'use client'

import { useTranslations } from 'next-intl'
import { useMessage } from '@/components/form/use-message'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import type { ContentField } from '@/lib/notice/schema'
import type { NoticeView } from '@/lib/notice/views'
import { usePlaceName } from './lint-finding'

/** What stands in the way of submitting, field by field. */
export function ProblemList({ problems }: { problems: NoticeView['problems'] }) {
  const t = useTranslations('notice')
  const sentence = useMessage()
  const placeName = usePlaceName()
  return (
    <NotificationBanner title={t('text.problems', { count: problems.length })} tone="warning">
      <ul className="list-disc pl-6">
        {problems.map(({ field, messages }) => (
          <li key={field}>
            {field === 'contacts' ? (
              <TextLink href="/settings/contacts">{t('field.contacts')}</TextLink>
            ) : (
              placeName(field as ContentField)
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
