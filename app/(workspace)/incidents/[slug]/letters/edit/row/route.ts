import { madeFile } from '@/lib/door/made-file'
import { previewRow } from '@/lib/notice/print/preview-row'
import { PreviewLetter } from '@/lib/notice/schema'

export const POST = madeFile(PreviewLetter, previewRow)
