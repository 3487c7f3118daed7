import { progress } from '@/lib/door/progress'
import { pastImportProgress } from '@/lib/register/past/queries'

export const GET = progress(pastImportProgress)
