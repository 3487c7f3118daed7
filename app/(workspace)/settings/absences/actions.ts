'use server'

import { action } from '@/lib/door/action'
import { addAbsence, removeAbsence } from '@/lib/organisation/absence-commands'
import { AddAbsence, RemoveAbsence } from '@/lib/organisation/absence-schema'

export const addAbsenceAction = action(AddAbsence, addAbsence)
export const removeAbsenceAction = action(RemoveAbsence, removeAbsence)
