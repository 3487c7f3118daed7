import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import type { ClientChoice } from '@/lib/notice/client-choices'
import type { BatchProgress } from '@/lib/notice/views'
import type { NoticeChannel, NoticeState } from '@/prisma/generated/enums'
import type { settingForm } from './model'

/** What screens are given of e-mail notices. Shapes only. */

export type MailCounts = {
  waiting: number
  /** of those that wait, put off by a mail server */
  deferred: number
  sending: number
  /** handed over, and nobody has an answer */
  unknown: number
  sent: number
  bounced: number
  held: number
  nextTry: Date | null
}

export type MailBatchView = {
  id: string
  /** 1 for the first batch of mails of the incident. */
  ordinal: number
  versionNumber: number
  /** The client whose persons it is for. */
  client: string | null
  counts: MailCounts
  progress: BatchProgress
  /** last part of `mail.failure.…` */
  failure: string | null
  createdAt: Date
}

type LetterRow = { code: string; personId: string; row: number | null }
export type UnknownView = LetterRow & { id: string; sentAt: Date | null }
export type BouncedView = LetterRow & { returnedOn: CalendarDate | null; mailStatus: string | null }

export type MailView = {
  incident: { id: string }
  hasServer: boolean
  setting: { live: boolean; from: string; perMinute: number; trialAddresses: number } | null
  people: number
  withAddress: number
  noticeState: NoticeState | null
  /** People who can get an e-mail of the approved text. */
  toMail: number
  choices: ClientChoice[]
  withdrawn: boolean
  /** A batch of this text, on paper or by mail, has not ended. */
  unfinished: NoticeChannel | null
  batches: MailBatchView[]
  unknown: UnknownView[]
  bounced: BouncedView[]
  may: { send: boolean; deliver: boolean; manage: boolean }
}

export type MailSettingView = {
  entity: { id: string; name: string; mailDomains: string[] }
  hasServer: boolean
  saved: boolean
  live: boolean
  version: number
  form: ReturnType<typeof settingForm>
  trialAddresses: string[]
}

/** What became of a test mail, with the codes of the server's answer. */
export type TestOutcome = {
  answer: 'accepted' | 'outbox' | 'refused' | 'unreachable' | 'login' | 'sender'
  status: string
}
