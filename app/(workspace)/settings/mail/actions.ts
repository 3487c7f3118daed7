'use server'

import { action, errand } from '@/lib/door/action'
import { SaveMailSetting, SwitchLive, TestMail } from '@/lib/notice/mail/schema'
import { saveMailSetting, switchLive, testOfMail } from '@/lib/notice/mail/setting-commands'

export const saveMailSettingAction = action(SaveMailSetting, saveMailSetting)
export const switchLiveAction = action(SwitchLive, switchLive)
export const sendTestMailAction = errand(TestMail, testOfMail)
