import type { Control } from 'react-hook-form'
import type { SaveNotice } from '@/lib/notice/schema'

/** The form of the letter's texts, for the parts that watch it. */
export type NoticeControl = Control<SaveNotice, unknown, SaveNotice>
