'use server'

import { action } from '@/lib/door/action'
import { receiveNotice, removeSender, trustSender } from '@/lib/entrustment/receive-commands'
import { ReceiveNotice, RemoveSender, TrustSender } from '@/lib/entrustment/schema'

export const receiveAction = action(ReceiveNotice, receiveNotice)
export const trustAction = action(TrustSender, trustSender)
export const removeSenderAction = action(RemoveSender, removeSender)
