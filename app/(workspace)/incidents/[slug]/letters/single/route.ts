import { madeFile } from '@/lib/door/made-file'
import { singleLetter } from '@/lib/notice/print/single-letter'
import { SingleLetter } from '@/lib/notice/schema'

export const POST = madeFile(SingleLetter, singleLetter)
