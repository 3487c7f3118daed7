'use server'

import { whenConsistent } from '@/lib/consistency/commands'
import { action } from '@/lib/door/action'
import { cancelBatch, pauseBatch, resumeBatch } from '@/lib/notice/batch-commands'
import { decideNotice, saveNotice, submitNotice } from '@/lib/notice/commands'
import { completeNotice, recordPosting } from '@/lib/notice/delivery/delivery-commands'
import { createBatch } from '@/lib/notice/print/batch-commands'
import {
  BatchRef,
  CompleteNotice,
  CreateBatch,
  DecideNotice,
  PostBatch,
  SaveNotice,
  SubmitNotice,
} from '@/lib/notice/schema'
import { withdrawNotice } from '@/lib/notice/verify/commands'
import { WithdrawNotice } from '@/lib/notice/verify/schema'

export const saveNoticeAction = action(SaveNotice, saveNotice)
export const submitNoticeAction = action(SubmitNotice, submitNotice)
export const decideNoticeAction = action(DecideNotice, whenConsistent('noticeVersion', decideNotice))
export const createBatchAction = action(CreateBatch, createBatch)
export const pauseBatchAction = action(BatchRef, pauseBatch)
export const cancelBatchAction = action(BatchRef, cancelBatch)
export const resumeBatchAction = action(BatchRef, resumeBatch)
export const recordPostingAction = action(PostBatch, recordPosting)
export const completeNoticeAction = action(CompleteNotice, completeNotice)
export const withdrawNoticeAction = action(WithdrawNotice, withdrawNotice)
