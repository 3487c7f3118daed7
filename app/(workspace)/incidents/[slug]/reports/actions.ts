'use server'

import { whenConsistent } from '@/lib/consistency/commands'
import { action } from '@/lib/door/action'
import { decideReport, retryRendering } from '@/lib/report/approval-commands'
import { discardReport, startReport, submitReport } from '@/lib/report/commands'
import { recordFiling } from '@/lib/report/filing-commands'
import {
  DecideReport,
  DiscardReport,
  RecordFiling,
  RetryRendering,
  StartReport,
  SubmitReport,
} from '@/lib/report/schema'

export const startAction = action(StartReport, startReport)
export const submitAction = action(SubmitReport, submitReport)
export const discardAction = action(DiscardReport, discardReport)
export const decideAction = action(DecideReport, whenConsistent('reportVersion', decideReport))
export const retryAction = action(RetryRendering, retryRendering)
export const fileAction = action(RecordFiling, recordFiling)
