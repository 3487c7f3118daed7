import { useTranslations } from 'next-intl'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import type { ListedDocument } from '@/lib/consistency/views'
import { useDocumentName } from './document-name'

/** A warning that documents somebody has, or is about to sign, say something else than the facts. Nothing while none does. */
export function WrongDocuments({ slug, documents }: { slug: string; documents: readonly ListedDocument[] }) {
  const t = useTranslations('consistency')
  const nameOf = useDocumentName()
  if (documents.length === 0) return null
  return (
    <NotificationBanner heading="h2" title={t('banner.title', { count: documents.length })} tone="warning">
      <ul className="list-disc pl-6">
        {documents.map(({ document, mismatches }) => {
          const { name, state } = nameOf(document)
          const open = mismatches.filter(({ waiver }) => waiver === null)
          return <li key={document.id}>{t('banner.line', { name, state, count: open.length })}</li>
        })}
      </ul>
      <p>
        <TextLink href={`/incidents/${slug}/consistency`}>{t('banner.open')}</TextLink>
      </p>
    </NotificationBanner>
  )
}
