import { isCalendarDate, partsOf } from '@/lib/law/calendar/calendar-date'
import type { LetterLanguage } from '@/lib/person/choices'
import { adviceFor } from './advice/advice-for'
import { clientIn, deskOf, entrustedBy, genuineFor, senderLines } from './client'
import { englishDate } from './english-date'
import { languageOf, type Texts, textsFor } from './form-texts'
import type { Frame } from './letter-frame'
import type { FrozenNotice } from './schema'
import type { LetterForm } from './variants'
import { frameOf, inOwnWords } from './wording'

/** `about`: the items it is for, as they stand before the advice. */
export type AdvicePoint = { about: string; text: string }

/** A headed piece of item 5: a text, or advice point by point. */
export type LetterPart = { title: string; text?: string; points?: AdvicePoint[] }

export type LetterSection = { title: string; text?: string; items?: string[]; parts?: LetterPart[] }

/** A notice to compose: frozen, or as it is being typed. */
export type NoticeText = Omit<FrozenNotice, 'content'> & { content: Texts }

/** One variant of the letter, composed: everything it says in reading order, without anything of the person. */
export type LetterBody = {
  language: LetterLanguage
  /** Sender, date and title are not in the upper third of the sheet. */
  discreet: boolean
  frame: Frame
  title: string
  date: string
  sender: string[]
  salutation: string | null
  opening: string[]
  sections: LetterSection[]
  closing: string
  contact: { title: string; phone: string; lines: string[] }
}

const writtenDate = (date: string, language: LetterLanguage) => {
  if (!isCalendarDate(date)) return ''
  if (language === 'en') return englishDate(date)
  const { year, month, day } = partsOf(date)
  return `${year}年${month}月${day}日`
}

/** The words for an item in a frozen notice; an item of the organisation's own carries them itself. */
const labelIn = (notice: NoticeText, item: string, language: LetterLanguage): string =>
  (language === 'en' ? notice.labelsEn : notice.labels)[item] ?? notice.labels[item] ?? item.replace(/^own:/, '')

/** The letter for everybody of this form. Paper, screen and e-mail are drawn from it, so they say the same. */
export function letterBody(notice: NoticeText, form: LetterForm): LetterBody {
  const { content } = notice
  const language = languageOf(content, form)
  const client = clientIn(notice, form)
  const common = frameOf(content, { addressee: form.addressee, language })
  const frame = { ...common, genuine: genuineFor(common, content, client, language) }
  const texts = textsFor(content, form.addressee, language)
  const discreet = content.envelope === 'discreet'
  const desk = deskOf(notice, client, language)
  return {
    language,
    discreet,
    frame,
    title: discreet ? frame.neutralTitle : texts.title,
    date: writtenDate(content.letterDate, language),
    sender: senderLines(notice, client, language),
    salutation: frame.salutation,
    opening: [
      frame.greeting,
      texts.opening,
      client && entrustedBy(notice, client, language),
      frame.introduction,
    ].filter((text) => text !== null),
    sections: [
      { title: frame.overview, text: texts.overview },
      { title: frame.items, items: form.items.map((item) => labelIn(notice, item, language)) },
      { title: frame.cause, text: texts.cause },
      { title: frame.secondaryDamage, text: texts.secondaryDamage },
      { title: frame.other, parts: otherParts(notice, form, language, frame, texts) },
    ],
    closing: texts.closing,
    contact: {
      title: `${frame.contact}　${desk.name}`,
      phone: `${frame.phone}　${desk.phone}`,
      lines: [`${frame.hours}　${desk.hours}`, ...(desk.email ? [`${frame.email}　${desk.email}`] : [])],
    },
  }
}

const aboutOf = (labels: string[], language: LetterLanguage) =>
  language === 'en' ? `${labels.join(', ')}: ` : `${labels.join('・')}：`

/** Item 9 of rule 8(1): what the reader can do, how to tell a genuine notice, what the sender does, what comes next. */
function otherParts(
  notice: NoticeText,
  form: LetterForm,
  language: LetterLanguage,
  frame: Frame,
  texts: ReturnType<typeof textsFor>,
): LetterPart[] {
  const advice = notice.advice.map((paragraph) => ({
    ...paragraph,
    text: language === 'en' ? paragraph.textEn || paragraph.text : inOwnWords(paragraph.text, notice.content),
  }))
  const points = adviceFor(form, advice).map(({ items, text }) => ({
    about: aboutOf(
      items.map((item) => labelIn(notice, item, language)),
      language,
    ),
    text,
  }))
  return [
    { title: frame.advice, points },
    frame.genuine,
    // Versions frozen before codes could be looked up keep saying what was approved.
    ...(notice.edition >= 2 ? [frame.verify] : []),
    ...(texts.whatWeDo ? [{ title: frame.whatWeDo, text: texts.whatWeDo }] : []),
    { title: frame.nextUpdate, text: texts.nextUpdate },
  ]
}
