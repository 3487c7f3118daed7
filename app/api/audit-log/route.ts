import { exportLog } from '@/lib/audit/export'
import { send } from '@/lib/door/download'

export const GET = () => send(exportLog)
