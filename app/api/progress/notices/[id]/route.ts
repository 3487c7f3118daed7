import { progress } from '@/lib/door/progress'
import { batchProgress } from '@/lib/notice/batch-queries'

export const GET = progress(batchProgress)
