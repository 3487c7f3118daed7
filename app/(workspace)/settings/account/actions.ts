'use server'

import { action } from '@/lib/door/action'
import { changeReminderSetting } from '@/lib/organisation/absence-commands'
import { ReminderSetting } from '@/lib/organisation/absence-schema'
import { changeOwnPassword } from '@/lib/organisation/commands'
import { ChangeOwnPassword } from '@/lib/organisation/schema'

export const changeOwnPasswordAction = action(ChangeOwnPassword, changeOwnPassword)
export const changeReminderSettingAction = action(ReminderSetting, changeReminderSetting)
