'use server'

import { action } from '@/lib/door/action'
import { changeOwnPassword } from '@/lib/organisation/commands'
import { ChangeOwnPassword } from '@/lib/organisation/schema'

export const changeOwnPasswordAction = action(ChangeOwnPassword, changeOwnPassword)
