import { progress } from '@/lib/door/progress'
import { batchProgress } from '@/lib/notice/print/queries'

export const GET = progress(batchProgress)
