import { PublicFrame } from '@/components/shell/public-frame'
import { switchLocale } from '../session-actions'

export default function PublicLayout({ children }: { children: React.ReactNode }) {
  return <PublicFrame switchLocale={switchLocale}>{children}</PublicFrame>
}
