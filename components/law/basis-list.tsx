import { useLocale, useTranslations } from 'next-intl'
import { StatusBadge } from '@/components/ui/status-badge'
import { TextLink } from '@/components/ui/text-link'
import { DATA_ITEMS } from '@/lib/incident/data-items'
import type { Basis } from '@/lib/law/basis'

/** The law's answer names rows in Japanese; those of the catalogue have an English name too. */
const rowName = (label: string, locale: 'ja' | 'en') =>
  Object.values(DATA_ITEMS).find(({ ja }) => ja === label)?.[locale] ?? label

/** Why the law says so: provision by provision, in plain words, with the address and how far our reading was checked. */
export function BasisList({ basis }: { basis: readonly Basis[] }) {
  const t = useTranslations('duty.basis')
  const ui = useTranslations('ui')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  return (
    <ul className="flex flex-col gap-3">
      {basis.map((reason, index) => (
        <li className="border-l-4 border-solid-gray-420 pl-3" key={`${reason.rule}/${reason.row?.id ?? index}`}>
          <p>
            {reason.row && (
              <span className="font-700">{ui('named', { label: rowName(reason.row.label, locale), value: '' })}</span>
            )}
            {reason.text[locale]}
          </p>
          <p className="flex flex-wrap items-center gap-x-3 text-dns-14N-130 text-solid-gray-700">
            <TextLink external href={reason.url}>
              {locale === 'ja' ? reason.article : reason.articleEn}
            </TextLink>
            {reason.kind === 'guideline' && <span>{t('guideline')}</span>}
            {reason.evidence !== 'seen' && <StatusBadge tone="warning">{t(reason.evidence)}</StatusBadge>}
          </p>
        </li>
      ))}
    </ul>
  )
}
