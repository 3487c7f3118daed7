'use server'

import { action } from '@/lib/door/action'
import { clearField, enterField } from '@/lib/report/sheet/commands'
import { ClearField, EnterField } from '@/lib/report/sheet/schema'

export const enterAction = action(EnterField, enterField)
export const clearAction = action(ClearField, clearField)
