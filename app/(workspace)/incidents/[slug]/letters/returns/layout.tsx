import { getTranslations } from 'next-intl/server'
import { Tabs } from '@/components/ui/tabs'
import { may } from '@/lib/door/policy'
import { requireActor } from '@/lib/door/query'

type Props = { children: React.ReactNode; params: Promise<{ slug: string }> }

export default async function ReturnsLayout({ children, params }: Props) {
  const { slug } = await params
  const [t, actor] = await Promise.all([getTranslations('delivery.nav'), requireActor()])
  const base = `/incidents/${slug}/letters/returns`
  return (
    <>
      <Tabs
        label={t('label')}
        tabs={[
          { href: base, label: t('returns'), exact: true },
          { href: `${base}/not-reached`, label: t('notReached') },
          { href: `${base}/substitute`, label: t('substitute') },
          ...(may(actor, 'notice.lookUpCaller') ? [{ href: `${base}/desk`, label: t('desk') }] : []),
        ]}
      />
      {children}
    </>
  )
}
