import { expect, it } from 'vitest'
import { AUDIT_ACTIONS } from '@/lib/door/audit-event'
import { LOCALES, type Messages, messagesOf } from '@/lib/platform/messages'

const textAt = (messages: Messages, key: string) =>
  key
    .split('.')
    .reduce<Messages | string | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), messages)

it.each(LOCALES)('every event has a label in %s', (locale) => {
  const unlabelled = AUDIT_ACTIONS.filter(
    (action) => typeof textAt(messagesOf(locale), `audit.actions.${action}`) !== 'string',
  )
  expect(unlabelled).toEqual([])
})
