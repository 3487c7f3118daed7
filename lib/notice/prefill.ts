import type { ItemRecord } from '@/lib/incident/report-items'
import { type CalendarDate, partsOf } from '@/lib/law/calendar/calendar-date'
import type { Facts } from './draft-facts'
import { englishDraft } from './prefill-english'
import type { NoticeContent } from './schema'
import { inOwnWords, type Words } from './wording'

/** `specialCareKinds` (law 2(3)): what nobody should read through an envelope. */
type Row = { subjectKind: 'customer' | 'employee' | 'other'; specialCareKinds: readonly string[] }

/** The provision that obliges to notify, by regime. */
const LEGAL_BASIS: Record<Facts['regime'], string> = {
  business: '個人情報の保護に関する法律第26条第2項',
  myNumber: '行政手続における特定の個人を識別するための番号の利用等に関する法律第29条の4第2項',
  publicBody: '個人情報の保護に関する法律第68条第2項',
}

/** How a sender and its readers are called, by what the entity says it does; somebody changes it where it does not fit. */
const WORDS: [RegExp, Words][] = [
  [/薬局/u, { selfWord: '当薬局', readerWord: '患者様' }],
  [/病院|クリニック|医院|診療所|医療|歯科/u, { selfWord: '当院', readerWord: '患者様' }],
  [/学校|大学|幼稚園|保育園|教育/u, { selfWord: '当校', readerWord: '皆様' }],
]

export const wordsFor = ({ name, industry }: { name: string; industry: string }, customers: boolean): Words => {
  const own = WORDS.find(([pattern]) => pattern.test(`${name} ${industry}`))?.[1] ?? {
    selfWord: '当社',
    readerWord: 'お客様',
  }
  return customers ? own : { ...own, readerWord: 'あなた様' }
}

const HAPPENED: Record<Facts['events'][number], string> = {
  leak: '外部に漏えいした',
  loss: '失われた',
  damage: '損なわれた',
  unlawfulUse: '不正に利用された',
  unlawfulProvision: '不正に提供された',
}

const CAUSES: Record<string, string> = {
  unauthorisedAccess: '第三者による不正なアクセスが原因です。',
  misHandOver: '書類などを、誤って別の方にお渡ししたことが原因です。',
  misSending: '書類やメールを、誤って別の宛先にお送りしたことが原因です。',
  wrongDisposal: '保管すべき書類などを、誤って廃棄したことが原因です。',
  loss: '書類や機器を紛失したことが原因です。',
  theft: '書類や機器が盗まれたことが原因です。',
  insider: '当社の関係者による不正な持ち出しなどが原因です。',
  misconfiguration: 'システムの設定に誤りがあったことが原因です。',
}

const UNKNOWN_CAUSE = '原因は現在調査しており、現時点で確認できていません。分かり次第、お知らせします。'
const UNKNOWN_DAMAGE =
  'この情報が不正に使われた事実は、現時点で確認されていません。ただし、なりすましや不審な連絡などに使われるおそれがあります。'

/** Softer: nothing is asked in the first sentence, and the law is not quoted to a family in mourning. */
const BEREAVED_OPENING =
  '謹んでお悔やみ申し上げます。お悲しみのところ誠に恐れ入りますが、当社が取り扱う故人様の情報について、お知らせしなければならないことがございます。ご心痛のところにご負担をおかけしますことを、深くお詫び申し上げます。'

const written = (date: CalendarDate) => {
  const { year, month, day } = partsOf(date)
  return `${year}年${month}月${day}日`
}

/** Numbers of people and what is for the regulator alone: sentences with them are left out of a draft. */
const NOT_FOR_READERS = /[0-9０-９][0-9０-９,，]*\s*(名|人|件)|再発防止|個人情報保護委員会|公表|報道/u

const forReaders = (text: unknown): string =>
  typeof text === 'string'
    ? (text.match(/[^。\n]+[。\n]?/gu) ?? [])
        .filter((sentence) => !NOT_FOR_READERS.test(sentence))
        .join('')
        .trim()
    : ''

const joined = (...parts: string[]) => parts.filter(Boolean).join('\n')

/** What happened, in one sentence: found when, to what, with how much certainty. */
function opening(facts: Facts, readerWord: string): string {
  const events = facts.events.map((event) => HAPPENED[event]).join('、又は') || HAPPENED.leak
  const certainty = facts.status === 'suspected' ? `${events}おそれがある` : events
  return [
    facts.discoveredOn ? `${written(facts.discoveredOn)}、` : '',
    `当社が取り扱う${readerWord}の個人データが${certainty}ことが分かりました。`,
    facts.occurredOn
      ? `発生した日は${written(facts.occurredOn)}です。`
      : '発生した時期は、現時点で確認されていません。',
  ].join('')
}

/**
 * A first draft from what is recorded of items 1, 4 and 5, in plain and careful words: what is not known is called not
 * confirmed, never "none". A person reads and changes it before anybody else sees it.
 */
export function draftFrom(
  entity: { name: string; industry: string; deskName: string; deskHours: string },
  facts: Facts,
  rows: readonly Row[],
  items: readonly ItemRecord[],
  today: CalendarDate,
): NoticeContent {
  const known = (item: number) => items.find((row) => row.item === item && row.state === 'known')?.fields ?? {}
  const [overview, cause, damage] = [known(1), known(4), known(5)]
  const customers = rows.length === 0 || rows.some((row) => row.subjectKind === 'customer')
  const words = wordsFor(entity, customers)
  const { readerWord } = words
  const causeText = joined(inOwnWords(CAUSES[String(cause.kind ?? '')] ?? '', words), forReaders(cause.detail))
  return {
    ...words,
    letterDate: today,
    title:
      facts.status === 'suspected'
        ? '個人情報の漏えい等のおそれに関するお詫びとお知らせ'
        : '個人情報の漏えい等に関するお詫びとお知らせ',
    opening: `このたびは、${readerWord}にご迷惑とご心配をおかけし、心よりお詫び申し上げます。${LEGAL_BASIS[facts.regime]}に基づき、次のとおりお知らせします。`,
    overview: joined(inOwnWords(opening(facts, readerWord), words), forReaders(overview.course)).slice(0, 1200),
    cause: (causeText || UNKNOWN_CAUSE).slice(0, 600),
    secondaryDamage: (damage.exists === 'yes' ? forReaders(damage.content) || UNKNOWN_DAMAGE : UNKNOWN_DAMAGE).slice(
      0,
      600,
    ),
    whatWeDo: '',
    nextUpdate: '新たにお知らせすべきことが分かったときは、あらためて文書でお知らせします。',
    closing: 'このような事態を招きましたことを重く受け止め、管理の徹底に努めてまいります。',
    envelope: rows.some((row) => row.specialCareKinds.length > 0) ? 'discreet' : 'ordinary',
    guardianOpening: `このたびは、${readerWord}の情報の取扱いについて、ご本人と保護者様にご迷惑とご心配をおかけし、心よりお詫び申し上げます。${LEGAL_BASIS[facts.regime]}に基づき、保護者様に次のとおりお知らせします。`,
    bereavedOpening: inOwnWords(BEREAVED_OPENING, words),
    ...englishDraft(entity, facts, items),
  }
}
