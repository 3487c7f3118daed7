'use server'

import { action } from '@/lib/door/action'
import { cancelBatch, pauseBatch, resumeBatch } from '@/lib/notice/batch-commands'
import { createMailBatch, settleMail } from '@/lib/notice/mail/batch-commands'
import { CreateMailBatch, SettleMail } from '@/lib/notice/mail/schema'
import { BatchRef } from '@/lib/notice/schema'

export const createMailBatchAction = action(CreateMailBatch, createMailBatch)
export const settleMailAction = action(SettleMail, settleMail)
export const pauseMailAction = action(BatchRef, pauseBatch)
export const resumeMailAction = action(BatchRef, resumeBatch)
export const cancelMailAction = action(BatchRef, cancelBatch)
