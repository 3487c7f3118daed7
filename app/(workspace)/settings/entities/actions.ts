'use server'

import { action } from '@/lib/door/action'
import { addEntity, changeEntity } from '@/lib/organisation/commands'
import { AddEntity, ChangeEntity } from '@/lib/organisation/schema'

export const addEntityAction = action(AddEntity, addEntity)
export const changeEntityAction = action(ChangeEntity, changeEntity)
