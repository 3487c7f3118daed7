import { useTranslations } from 'next-intl'
import { splitMessageKey } from '@/lib/core/message-key'

/** A key looks like `form.tooLong`; a sentence that is already in the reader's language does not. */
const KEY = /^[\w-]+(\.[\w-]+)+$/

/** Turns what a schema or the server said into a sentence: a known key is translated, anything else shown as it is. */
export function useMessage(): (message: string) => string {
  const t = useTranslations()
  return (message) => {
    const [key, params] = splitMessageKey(message)
    return KEY.test(key) && t.has(key) ? t(key, params) : message
  }
}
