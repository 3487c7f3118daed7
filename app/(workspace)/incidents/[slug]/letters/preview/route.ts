import { madeFile } from '@/lib/door/made-file'
import { letterPreview } from '@/lib/notice/print/preview'
import { PreviewLetter } from '@/lib/notice/schema'

export const POST = madeFile(PreviewLetter, letterPreview)
