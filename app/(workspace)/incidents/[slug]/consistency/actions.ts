'use server'

import { waiveMismatch } from '@/lib/consistency/commands'
import { WaiveMismatch } from '@/lib/consistency/schema'
import { action } from '@/lib/door/action'

export const waiveAction = action(WaiveMismatch, waiveMismatch)
