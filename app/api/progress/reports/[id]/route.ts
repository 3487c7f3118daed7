import { progress } from '@/lib/door/progress'
import { pdfProgress } from '@/lib/report/report-view'

export const GET = progress(pdfProgress)
