import { honorificFor } from '@/lib/person/letter-address'
import { type LetterBody, type LetterPart, letterBody } from './letter-body'
import type { FrozenNotice } from './schema'
import type { LetterForm } from './variants'

/** `code` as it is written for people. */
export type Reader = { name: string; honorific: string; code: string }

/**
 * The whole letter as text in reading order: the body of an e-mail, the sample that the lint reads, and what a screen
 * reader gets. Paragraphs are separated by an empty line; lines end with `\n`.
 * @param reader whom it is addressed to; without one, nothing of a person is in it.
 */
export function plainText(notice: FrozenNotice, form: LetterForm, reader?: Reader): string {
  const body = letterBody(notice, form)
  return [...head(body, form, reader), ...text(body), ...foot(body)].filter(Boolean).join('\n\n')
}

const head = ({ frame, date, sender, discreet }: LetterBody, form: LetterForm, reader?: Reader): string[] => [
  reader ? `${reader.name}　${honorificFor(reader.honorific, form.addressee)}` : '',
  reader ? `${frame.codeLabel}　${reader.code}` : '',
  discreet ? '' : [date, ...sender].join('\n'),
]

const text = ({ title, salutation, opening, sections, closing }: LetterBody): string[] => [
  title,
  salutation ?? '',
  ...opening,
  ...sections.flatMap((section) => [
    section.title,
    section.text ?? '',
    (section.items ?? []).map((item) => `・${item}`).join('\n'),
    ...(section.parts ?? []).map(partText),
  ]),
  closing,
]

const partText = ({ title, text, points }: LetterPart): string =>
  [`■ ${title}`, text, ...(points ?? []).map((point) => `・${point.about}${point.text}`)].filter(Boolean).join('\n')

const foot = ({ contact, frame, date, sender, discreet }: LetterBody): string[] => [
  [contact.title, contact.phone, ...contact.lines, frame.quoteCode.text].join('\n'),
  discreet ? [date, ...sender].join('\n') : '',
]
