import type { LetterLanguage } from '@/lib/person/choices'
import type { ContentField, NoticeContent } from './schema'
import type { LetterForm } from './variants'

/** The texts of a notice, frozen or as they are being typed. */
export type Texts = Record<ContentField, string>

/** The fields of the English letter, by the Japanese one they stand for. */
const ENGLISH = {
  title: 'enTitle',
  opening: 'enOpening',
  overview: 'enOverview',
  cause: 'enCause',
  secondaryDamage: 'enSecondaryDamage',
  whatWeDo: 'enWhatWeDo',
  nextUpdate: 'enNextUpdate',
  closing: 'enClosing',
} as const satisfies Partial<Record<ContentField, ContentField>>

/** How the desk is called and open in the English letter. Without them it says so in Japanese. */
const ENGLISH_DESK = ['enDesk', 'enHours'] as const satisfies readonly ContentField[]

type LetterTexts = Record<keyof typeof ENGLISH, string>

const ENGLISH_FIELDS = Object.values(ENGLISH).filter((field) => field !== 'enWhatWeDo')

/** The English letter is complete. Until then, everybody gets the Japanese one. */
export const hasEnglish = (texts: Texts): boolean => ENGLISH_FIELDS.every((field) => texts[field].trim() !== '')

/** The language somebody's letter really has. */
export const languageOf = (texts: Texts, { language }: LetterForm): LetterLanguage =>
  language === 'en' && hasEnglish(texts) ? 'en' : 'ja'

const OPENINGS = { self: 'opening', guardian: 'guardianOpening', bereaved: 'bereavedOpening' } as const

/** What the letter says in its free texts, to this reader in this language. */
export function textsFor(texts: Texts, addressee: LetterForm['addressee'], language: LetterLanguage): LetterTexts {
  if (language === 'ja') return { ...texts, opening: texts[OPENINGS[addressee]] || texts.opening }
  const english = Object.entries(ENGLISH) as [keyof LetterTexts, ContentField][]
  return Object.fromEntries(english.map(([field, from]) => [field, texts[from]])) as LetterTexts
}

/** The texts that are missing for these people: an opening of their own, or the English letter. */
export function missingForForms(
  texts: Texts,
  forms: readonly Pick<LetterForm, 'addressee' | 'language'>[],
): ContentField[] {
  const needed = new Set<ContentField>()
  for (const { addressee, language } of forms) {
    if (language === 'en') for (const field of ENGLISH_FIELDS) needed.add(field)
    else needed.add(OPENINGS[addressee])
  }
  return [...needed].filter((field) => texts[field].trim() === '')
}

/** A text saved before it had these forms, with the draft of those it has nothing of. */
export function withForms(saved: NoticeContent, draft: NoticeContent): NoticeContent {
  const english = ENGLISH_FIELDS.some((field) => saved[field] !== '')
    ? []
    : [...ENGLISH_FIELDS, ...ENGLISH_DESK.filter((field) => saved[field] === '')]
  const openings = (['guardianOpening', 'bereavedOpening'] as const).filter((field) => saved[field] === '')
  return { ...saved, ...Object.fromEntries([...english, ...openings].map((field) => [field, draft[field]])) }
}
