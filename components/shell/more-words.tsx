'use client'

import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl'

type Props = { messages: ReturnType<typeof useMessages>; children: React.ReactNode }

/** Adds words to those that are here already. */
export function MoreWords({ messages, children }: Props) {
  return (
    <NextIntlClientProvider locale={useLocale()} messages={{ ...useMessages(), ...messages }}>
      {children}
    </NextIntlClientProvider>
  )
}
