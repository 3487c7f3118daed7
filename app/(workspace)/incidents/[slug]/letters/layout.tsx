import { getTranslations } from 'next-intl/server'
import { Words } from '@/components/shell/words'
import { Tabs } from '@/components/ui/tabs'
import { may } from '@/lib/door/policy'
import { requireActor } from '@/lib/door/query'

type Props = { children: React.ReactNode; params: Promise<{ slug: string }> }

/** From the text to the post and what comes back: each a page of its own, in one row. */
export default async function LettersLayout({ children, params }: Props) {
  const { slug } = await params
  const [t, actor] = await Promise.all([getTranslations(), requireActor()])
  const base = `/incidents/${slug}/letters`
  const returns = `${base}/returns`
  return (
    <>
      <Tabs
        label={t('notice.nav.label')}
        tabs={[
          { href: base, label: t('notice.nav.text'), exact: true },
          { href: `${base}/print`, label: t('notice.nav.print') },
          { href: `${base}/mail`, label: t('notice.nav.mail') },
          { href: returns, label: t('delivery.nav.returns'), exact: true },
          { href: `${returns}/not-reached`, label: t('delivery.nav.notReached') },
          { href: `${returns}/substitute`, label: t('delivery.nav.substitute') },
          ...(may(actor, 'notice.lookUpCaller') ? [{ href: `${returns}/desk`, label: t('delivery.nav.desk') }] : []),
          { href: `${base}/issued`, label: t('notice.nav.issued') },
          { href: `${base}/versions`, label: t('notice.nav.versions') },
        ]}
      />
      <Words of={['notice', 'approval', 'lint']}>{children}</Words>
    </>
  )
}
