import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DateText } from '@/components/ui/date-text'
import { DescriptionList } from '@/components/ui/description-list'
import { StatusBadge } from '@/components/ui/status-badge'
import type { ContactView } from '@/lib/notice/directory/views'
import { ContactRow } from './contact-row'

/** One entry of the contact directory. The source is text: whoever checks opens the page as they always do. */
export function ContactEntry({ contact, children }: { contact: ContactView; children?: ReactNode }) {
  const t = useTranslations('directory')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const { name, reach, hours, use, audience, source, usable, inLetters } = contact
  return (
    <ContactRow
      badge={
        <span className={usable ? 'max-sm:hidden' : undefined}>
          <StatusBadge tone={usable ? 'success' : 'warning'}>{t(usable ? 'state.usable' : 'state.stale')}</StatusBadge>
        </span>
      }
      id={contact.id}
      name={name[locale]}
      openAtFirst={!usable}
      reach={reach[locale]}
    >
      <DescriptionList
        items={[
          { term: t('field.hours'), detail: hours?.[locale] ?? t('field.hoursNone') },
          { term: t('field.use'), detail: use[locale] },
          { term: t('field.audience'), detail: audience.map((reader) => t(`audience.${reader}`)).join(t('separator')) },
          { term: t('field.inLetters'), detail: t(inLetters ? 'inLetters.yes' : 'inLetters.no') },
          { term: t('field.source'), detail: <span className="break-all">{source}</span> },
          { term: t('field.lastCheck'), detail: <LastCheck contact={contact} /> },
          ...(contact.usableUntil
            ? [
                {
                  term: t('field.until'),
                  detail: t.rich(usable ? 'checked.until' : 'checked.noLonger', {
                    date: () => <DateText date={contact.usableUntil} />,
                  }),
                },
              ]
            : []),
        ]}
      />
      {children && (
        <div>
          <p className="pb-2 text-std-17B-170">{t('confirm.open')}</p>
          {children}
        </div>
      )}
    </ContactRow>
  )
}

function LastCheck({ contact: { lastCheck, lastChecked, checkedBy, checkedAgainst } }: { contact: ContactView }) {
  const t = useTranslations('directory.checked')
  const only = checkedAgainst === 'quotation' ? ` ${t('quotationOnly')}` : ''
  if (!lastCheck) return `${t('never')}${only && `。${only.trim()}`}`
  const shipped = lastCheck === lastChecked && !checkedBy
  return (
    <>
      <DateText date={lastCheck} /> {checkedBy && t('by', { name: checkedBy })}
      {shipped && t(checkedAgainst)}
    </>
  )
}
