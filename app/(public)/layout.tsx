import { PublicFrame } from '@/components/shell/public-frame'
import { switchLocaleAction } from '../session-actions'

export default function PublicLayout({ children }: { children: React.ReactNode }) {
  return <PublicFrame switchLocale={switchLocaleAction}>{children}</PublicFrame>
}
