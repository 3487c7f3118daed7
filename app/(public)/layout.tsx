import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import { PublicFrame } from '@/components/shell/public-frame'
import { switchLocaleAction } from '../session-actions'

/** What public pages say in the browser. All words of the product would be most of such a page, on a phone. */
const NAMESPACES = ['door', 'form', 'shell', 'signIn', 'ui', 'verify']

export default async function PublicLayout({ children }: { children: React.ReactNode }) {
  const all = await getMessages()
  const messages = Object.fromEntries(NAMESPACES.map((namespace) => [namespace, all[namespace]]))
  return (
    <NextIntlClientProvider messages={messages}>
      <PublicFrame switchLocale={switchLocaleAction}>{children}</PublicFrame>
    </NextIntlClientProvider>
  )
}
