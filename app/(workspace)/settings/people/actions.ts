'use server'

import { action } from '@/lib/door/action'
import { addPerson, changePerson, revokeSessions, setPassword } from '@/lib/organisation/commands'
import { AddPerson, ChangePerson, PersonId } from '@/lib/organisation/schema'

export const addPersonAction = action(AddPerson, (ctx, input) => addPerson(ctx, input))
export const changePersonAction = action(ChangePerson, changePerson)
export const setPasswordAction = action(PersonId, setPassword)
export const revokeSessionsAction = action(PersonId, revokeSessions)
