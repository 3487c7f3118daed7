import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import type { Action } from '@/lib/door/result'
import type { HandedOut, LookUps } from '@/lib/notice/verify/model'
import { IssuedVersion } from './issued-version'
import { LookUpTable } from './look-up-table'

type Props = { versions: HandedOut[]; lookUps: LookUps[]; mayWithdraw: boolean; withdraw: Action<unknown> }

/** What went out and whether it stands; withdrawing it; how often codes were looked up. */
export function IssuedNotices({ versions, lookUps, mayWithdraw, withdraw }: Props) {
  const t = useTranslations('verify')
  return (
    <Card title={t('issued.title')}>
      <p>{t('issued.lead')}</p>
      {versions.length === 0 && <EmptyState title={t('issued.none')}>{t('issued.noneHelp')}</EmptyState>}
      {versions.map((version) => (
        <IssuedVersion key={version.id} mayWithdraw={mayWithdraw} version={version} withdraw={withdraw} />
      ))}
      <Disclosure summary={t('lookups.title')}>
        <div className="flex flex-col gap-4 py-2">
          <p>{t('lookups.lead')}</p>
          {lookUps.length === 0 ? <p>{t('lookups.none')}</p> : <LookUpTable lookUps={lookUps} />}
        </div>
      </Disclosure>
    </Card>
  )
}
