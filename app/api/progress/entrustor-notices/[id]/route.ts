import { progress } from '@/lib/door/progress'
import { noticeProgress } from '@/lib/entrustment/queries'

export const GET = progress(noticeProgress)
