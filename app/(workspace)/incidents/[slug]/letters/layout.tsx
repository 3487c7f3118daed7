import { getTranslations } from 'next-intl/server'
import { Tabs } from '@/components/ui/tabs'

type Props = { children: React.ReactNode; params: Promise<{ slug: string }> }

const PARTS = ['print', 'mail', 'returns', 'issued', 'versions'] as const

/** From the text to the post and what comes back: each a page of its own. */
export default async function LettersLayout({ children, params }: Props) {
  const { slug } = await params
  const t = await getTranslations('notice.nav')
  const base = `/incidents/${slug}/letters`
  return (
    <>
      <Tabs
        label={t('label')}
        tabs={[
          { href: base, label: t('text'), exact: true },
          ...PARTS.map((part) => ({ href: `${base}/${part}`, label: t(part) })),
        ]}
      />
      {children}
    </>
  )
}
