import { PublicFrame } from '@/components/shell/public-frame'
import { FirstWords } from '@/components/shell/words'
import { switchLocaleAction } from '../session-actions'

export default function PublicLayout({ children }: { children: React.ReactNode }) {
  return (
    <FirstWords of={['signIn', 'verify', 'quickCheck']}>
      <PublicFrame switchLocale={switchLocaleAction}>{children}</PublicFrame>
    </FirstWords>
  )
}
