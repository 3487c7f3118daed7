import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import { MoreWords } from './more-words'

type Words = Awaited<ReturnType<typeof getMessages>>

/** What the frame and the form glue say in the browser, on every page. */
export const EVERYWHERE = ['shell', 'ui', 'form', 'door'] as const

const pick = (all: Words, namespaces: readonly string[]): Words =>
  Object.fromEntries(namespaces.map((namespace) => [namespace, all[namespace]]))

/** What is wrong with an input: a form can meet the words of any namespace, since the server judges as well. */
const errorsOf = (all: Words): Words =>
  Object.fromEntries(
    Object.entries(all).flatMap(([namespace, { errors } = {}]) => (errors ? [[namespace, { errors }]] : [])),
  )

/**
 * The words that run in the browser. Not all of them: they would be most of every page, on a phone. What a section
 * needs beyond this comes with its layout (`wordsOf`); a test holds every page against what its client parts say.
 */
export async function FirstWords({ of, children }: { of?: readonly string[]; children: React.ReactNode }) {
  const all = await getMessages()
  return (
    <NextIntlClientProvider messages={{ ...errorsOf(all), ...pick(all, [...EVERYWHERE, ...(of ?? [])]) }}>
      {children}
    </NextIntlClientProvider>
  )
}

/** Further words for everything below: `<Words of={['report']}>`. */
export async function Words({ of, children }: { of: readonly string[]; children: React.ReactNode }) {
  return <MoreWords messages={pick(await getMessages(), of)}>{children}</MoreWords>
}

/** A layout that does nothing else: `export default wordsOf('report')`. */
export const wordsOf = (...namespaces: string[]) =>
  function WordsLayout({ children }: { children: React.ReactNode }) {
    return <Words of={namespaces}>{children}</Words>
  }
