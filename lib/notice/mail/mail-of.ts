import { writtenLetterCode } from '@/lib/notice/letter-code'
import { plainText } from '@/lib/notice/plain-text'
import type { FrozenNotice } from '@/lib/notice/schema'
import { formOf } from '@/lib/notice/variants'
import type { PersonFields } from '@/lib/person/choices'
import { HONORIFIC } from '@/lib/person/letter-address'
import type { Mail } from '@/lib/platform/mail'
import { messageIdOf, subjectOf } from './model'
import type { SendableLetter } from './sending-repository'
import type { MailSettingRecord } from './setting-repository'

/** Who sends, as the settings say. */
export const senderOf = (setting: MailSettingRecord): Pick<Mail, 'from' | 'replyTo' | 'bounceTo'> => ({
  from: { name: setting.fromName, address: setting.fromAddress },
  replyTo: setting.replyTo,
  bounceTo: setting.bounceAddress ?? setting.fromAddress,
})

/** The notice to one person as a mail: the same text and the same code as on paper. */
export function mailOf(
  notice: FrozenNotice,
  setting: MailSettingRecord,
  { code, batchId, person }: SendableLetter,
  { name, honorific, address }: Pick<PersonFields, 'name' | 'honorific' | 'address'>,
  date: Date,
): Mail {
  const form = formOf(person)
  return {
    ...senderOf(setting),
    to: { name: form.language === 'en' ? name : `${name} ${honorific || HONORIFIC}`, address },
    subject: subjectOf(notice, form),
    text: plainText(notice, form, { name, honorific: honorific || HONORIFIC, code: writtenLetterCode(code) }),
    messageId: messageIdOf({ code, batchId }, setting.fromAddress),
    date,
  }
}
