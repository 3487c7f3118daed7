'use server'

import { action } from '@/lib/door/action'
import { decideAfterReturn, decideForMany, reprintToBereaved } from '@/lib/notice/delivery/after-return-commands'
import { recordReturn, undoReturn } from '@/lib/notice/delivery/delivery-commands'
import { lookUpCaller, requestMarks } from '@/lib/notice/delivery/desk-commands'
import { endMeasure, startMeasure } from '@/lib/notice/delivery/measure-commands'
import {
  DecideAfterReturn,
  DecideForMany,
  EndMeasure,
  LookUpCaller,
  PrepareDesk,
  ReprintToBereaved,
  StartMeasure,
  UndoReturn,
} from '@/lib/notice/delivery/schema'
import { ReturnLetter } from '@/lib/notice/schema'

export const recordReturnAction = action(ReturnLetter, recordReturn)
export const undoReturnAction = action(UndoReturn, undoReturn)
export const decideAfterReturnAction = action(DecideAfterReturn, decideAfterReturn)
export const decideForManyAction = action(DecideForMany, decideForMany)
export const reprintToBereavedAction = action(ReprintToBereaved, reprintToBereaved)
export const startMeasureAction = action(StartMeasure, startMeasure)
export const endMeasureAction = action(EndMeasure, endMeasure)
export const requestMarksAction = action(PrepareDesk, requestMarks)
export const lookUpCallerAction = action(LookUpCaller, lookUpCaller)
