'use server'

import { action } from '@/lib/door/action'
import { acknowledgeDuty, setRecheck, whenNothingIsOwed } from '@/lib/duty/commands'
import { AcknowledgeDuty, SetRecheck } from '@/lib/duty/schema'
import { assignIncident } from '@/lib/incident/assign-commands'
import { AssignIncident } from '@/lib/incident/assign-schema'
import { decideAwareDate, moveAwareDate } from '@/lib/incident/aware-date-commands'
import { changeFacts, closeIncident, reopenIncident } from '@/lib/incident/commands'
import { removeAffectedData, saveAffectedData } from '@/lib/incident/data-commands'
import { saveItem } from '@/lib/incident/item-commands'
import { SaveItem } from '@/lib/incident/item-schema'
import { overrideAssessment, withdrawOverride } from '@/lib/incident/override-commands'
import {
  AffectedDataInput,
  CloseIncident,
  DecideAwareDate,
  Facts,
  MoveAwareDate,
  OverrideAssessment,
  RemoveAffectedData,
  ReopenIncident,
  WithdrawOverride,
} from '@/lib/incident/schema'
import { thenFollowUp } from '@/lib/report/follow-up'

export const factsAction = action(Facts, thenFollowUp(changeFacts))
export const itemAction = action(SaveItem, thenFollowUp(saveItem))
export const saveDataAction = action(AffectedDataInput, thenFollowUp(saveAffectedData))
export const removeDataAction = action(RemoveAffectedData, thenFollowUp(removeAffectedData))
export const moveAwareDateAction = action(MoveAwareDate, thenFollowUp(moveAwareDate))
export const decideAwareDateAction = action(DecideAwareDate, thenFollowUp(decideAwareDate))
export const overrideAction = action(OverrideAssessment, thenFollowUp(overrideAssessment))
export const withdrawOverrideAction = action(WithdrawOverride, thenFollowUp(withdrawOverride))
export const recheckAction = action(SetRecheck, setRecheck)
export const closeAction = action(CloseIncident, whenNothingIsOwed(closeIncident))
export const reopenAction = action(ReopenIncident, thenFollowUp(reopenIncident))
export const assignAction = action(AssignIncident, assignIncident)
export const acknowledgeAction = action(AcknowledgeDuty, acknowledgeDuty)
