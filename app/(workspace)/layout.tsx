import { useTranslations } from 'next-intl'
import { signOutAction, switchLocaleAction } from '@/app/session-actions'
import { FirstWords } from '@/components/shell/words'
import { WorkspaceFrame } from '@/components/shell/workspace-frame'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { waitingForMe } from '@/lib/approval/queries'
import { query, requireActor } from '@/lib/door/query'
import { clockIsShifted } from '@/lib/platform/clock'

const loadWaiting = query(waitingForMe)

export default async function WorkspaceLayout({ children }: { children: React.ReactNode }) {
  const { name, role } = await requireActor()
  if (role === 'system') throw new Error('the worker has no pages')
  const approvals = await loadWaiting()
  return (
    <FirstWords of={['desk']}>
      <WorkspaceFrame
        name={name}
        role={role}
        signOut={signOutAction}
        switchLocale={switchLocaleAction}
        waiting={{ approvals }}
      >
        {clockIsShifted && <ShiftedClock />}
        {children}
      </WorkspaceFrame>
    </FirstWords>
  )
}

function ShiftedClock() {
  const t = useTranslations('door')
  return (
    <NotificationBanner title={t('clockShifted')} tone="warning">
      {t('clockShiftedHelp')}
    </NotificationBanner>
  )
}
