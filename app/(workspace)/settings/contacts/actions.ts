'use server'

import { action } from '@/lib/door/action'
import { confirmContact } from '@/lib/notice/directory/commands'
import { ConfirmContact } from '@/lib/notice/directory/schema'

export const confirmContactAction = action(ConfirmContact, confirmContact)
