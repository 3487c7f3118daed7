import { progress } from '@/lib/door/progress'
import { importProgress } from '@/lib/person/import-queries'

export const GET = progress(importProgress)
