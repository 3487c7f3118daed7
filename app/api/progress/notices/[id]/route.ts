import { progress } from '@/lib/door/progress'
import { batchProgress } from '@/lib/notice/queries'

export const GET = progress(batchProgress)
