'use server'

import { action } from '@/lib/door/action'
import { addEntrustor, changeEntrustor, removeEntrustor, saveLetterDesk } from '@/lib/entrustment/entrustor-commands'
import { decideEntrustorNotice, retryNotice, submitNotice } from '@/lib/entrustment/notice-commands'
import {
  AddEntrustor,
  ChangeEntrustor,
  DecideEntrustorNotice,
  RecordSent,
  RemoveEntrustor,
  RetryNotice,
  SaveLetterDesk,
  SubmitNotice,
} from '@/lib/entrustment/schema'
import { recordSent } from '@/lib/entrustment/sent-commands'
import { addParty, removeParty } from '@/lib/incident/party-commands'
import { AddParty, RemoveParty } from '@/lib/incident/schema'
import { thenFollowUp } from '@/lib/report/follow-up'

export const addEntrustorAction = action(AddEntrustor, addEntrustor)
export const changeEntrustorAction = action(ChangeEntrustor, changeEntrustor)
export const saveLetterDeskAction = action(SaveLetterDesk, saveLetterDesk)
export const removeEntrustorAction = action(RemoveEntrustor, removeEntrustor)
export const submitNoticeAction = action(SubmitNotice, submitNotice)
export const decideNoticeAction = action(DecideEntrustorNotice, decideEntrustorNotice)
export const retryNoticeAction = action(RetryNotice, retryNotice)
export const recordSentAction = action(RecordSent, recordSent)
export const addPartyAction = action(AddParty, thenFollowUp(addParty))
export const removePartyAction = action(RemoveParty, thenFollowUp(removeParty))
