'use client'

import { useTranslations } from 'next-intl'
import { DateText } from '@/components/ui/date-text'
import { DescriptionList } from '@/components/ui/description-list'
import { StatusBadge } from '@/components/ui/status-badge'
import type { IssuedNotice } from '@/lib/notice/verify/schema'

/** Who issued the notice, of which kind, when, whether it stands, and the number to call. */
export function IssuedFacts({ notice }: { notice: IssuedNotice }) {
  const t = useTranslations('verify.facts')
  const { issuer, channel, date, state, withdrawnOn, deskName, phone, hours, printedPhone } = notice
  return (
    <DescriptionList
      items={[
        { key: 'issuer', term: t('issuer'), detail: issuer },
        { key: 'kind', term: t('kind'), detail: `${t('kindName')} ${t(`channel.${channel}`)}` },
        { key: 'date', term: t('date'), detail: <DateText date={date} /> },
        {
          key: 'state',
          term: t('state'),
          detail: (
            <span className="flex flex-wrap items-center gap-2">
              <StatusBadge tone={state === 'current' ? 'success' : 'warning'}>{t(`states.${state}`)}</StatusBadge>
              <DateText date={withdrawnOn} />
            </span>
          ),
        },
        {
          key: 'phone',
          term: t('phone'),
          detail: (
            <>
              <span className="block text-std-20B-150">{phone}</span>
              <span className="block">{deskName}</span>
              <span className="block">{hours}</span>
              {printedPhone && <span className="block">{t('printedPhone', { phone: printedPhone })}</span>}
            </>
          ),
        },
      ]}
    />
  )
}
