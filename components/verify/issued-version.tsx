import { useTranslations } from 'next-intl'
import { DateText, InstantText } from '@/components/ui/date-text'
import { StatusBadge } from '@/components/ui/status-badge'
import type { Action } from '@/lib/door/result'
import type { HandedOut } from '@/lib/notice/verify/model'
import { WithdrawNotice } from './withdraw-notice'

type Props = { version: HandedOut; mayWithdraw: boolean; withdraw: Action<unknown> }

/** One version that went out: its day, how many, whether it stands, and the way to withdraw it. */
export function IssuedVersion({ version, mayWithdraw, withdraw }: Props) {
  const t = useTranslations('verify')
  const { number, date, letters, withdrawnAt, withdrawnBy, reason } = version
  const state = withdrawnAt ? 'withdrawn' : 'current'
  return (
    <section className="flex flex-col gap-2 border-t border-solid-gray-420 pt-4 text-std-16N-170">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h3 className="text-std-16B-170">{t('issued.number', { number })}</h3>
        <StatusBadge tone={withdrawnAt ? 'warning' : 'success'}>{t(`facts.states.${state}`)}</StatusBadge>
        <DateText date={date} />
        <span>{t('issued.count', { letters })}</span>
      </div>
      {withdrawnAt && (
        <p>
          <InstantText at={withdrawnAt} /> {t('withdraw.doneBody', { by: withdrawnBy, reason: reason ?? '' })}
        </p>
      )}
      {!withdrawnAt && mayWithdraw && <WithdrawNotice action={withdraw} version={version} />}
    </section>
  )
}
