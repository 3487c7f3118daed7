'use server'

import { endKey, issueKey } from '@/lib/api/key-commands'
import { IssueKey, RevokeKey } from '@/lib/api/schema'
import { action } from '@/lib/door/action'

export const issueKeyAction = action(IssueKey, issueKey)
export const revokeKeyAction = action(RevokeKey, endKey)
