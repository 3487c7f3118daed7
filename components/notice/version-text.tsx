import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { type Piece, shortened } from '@/lib/core/text-difference'
import type { Change } from '@/lib/notice/version-changes'
import type { VersionsView } from '@/lib/notice/views'
import { LetterReader } from './letter-reader'

/** One version: whether it is still what was submitted, what it changed, and how it reads. */
export function VersionText({
  number,
  sha256,
  intact,
  content,
  readers,
  before,
  changes,
}: NonNullable<VersionsView['shown']>) {
  const t = useTranslations('notice.versions')
  return (
    <Card title={t('number', { number })}>
      <NotificationBanner title={t(intact ? 'intact' : 'notIntact')} tone={intact ? 'success' : 'error'}>
        <code className="break-all">{sha256}</code>
      </NotificationBanner>
      <section aria-labelledby="changes" className="flex flex-col gap-4">
        <h3 className="text-std-18B-160" id="changes">
          {before === null ? t('first') : t('changes', { number: before })}
        </h3>
        {before !== null && changes.length === 0 && <p>{t('unchanged')}</p>}
        {changes.map((change) => (
          <ChangedText key={change.field} {...change} />
        ))}
      </section>
      <Disclosure open={changes.length === 0} summary={t('read')}>
        <LetterReader notice={content} variants={readers} />
      </Disclosure>
    </Card>
  )
}

function ChangedText({ field, pieces }: Change) {
  const t = useTranslations('notice')
  const name = t.has(`versions.part.${field}`) ? t(`versions.part.${field}`) : t(`field.${field}`)
  return (
    <div className="flex flex-col gap-1">
      <h4 className="text-std-16B-170">{name}</h4>
      <p className="whitespace-pre-line rounded-8 border border-solid-gray-420 p-3" lang={langOf(field)}>
        {pieces.map(shortened).map((piece, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the text
          <Marked key={i} kind={piece.kind} text={field === 'envelope' ? t(`envelope.${piece.text}`) : piece.text} />
        ))}
      </p>
    </div>
  )
}

const langOf = (field: Change['field']) => (/^en[A-Z]|En$/.test(field) ? 'en' : 'ja')

/** Said in words for those who do not see the marks. */
function Marked({ kind, text }: Piece) {
  const t = useTranslations('notice.versions')
  if (kind === 'same') return text
  const said = <span className="sr-only">{t(kind)}</span>
  if (kind === 'removed')
    return (
      <del className="bg-red-50 text-red-1100 decoration-2">
        {said}
        {text}
      </del>
    )
  return (
    <ins className="bg-green-50 font-700 text-green-1100 no-underline">
      {said}
      {text}
    </ins>
  )
}
