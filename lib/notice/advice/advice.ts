import { z } from 'zod'
import { isCalendarDate } from '@/lib/law/calendar/calendar-date'
import { contactById } from '@/lib/notice/directory/contacts'
import type { FrozenNotice } from '@/lib/notice/schema'
import { ADDRESSEES } from '@/lib/person/choices'
import data from './advice.json'

const Paragraph = z
  .object({
    id: z.string().min(1),
    /** It is for whoever lost any of these; empty for the general paragraph. */
    items: z.array(z.string()).default([]),
    /** Instead of `items`: it is for whoever lost every one of these. */
    all: z.array(z.string()).min(2).optional(),
    /** The readers it is for; everybody if unset. */
    for: z.array(z.enum(ADDRESSEES)).min(1).optional(),
    ja: z.string().min(1),
    en: z.string().min(1),
    /** The entries of the contact directory it relies on; the text names some of them as `{id}`. */
    contacts: z.array(z.string()).default([]),
    source: z.url(),
    /** Whether a stored copy of the source says what the paragraph asks, and the day on which the two were compared. */
    confirmed: z.boolean(),
    checkedOn: z.string().refine(isCalendarDate).nullable(),
  })
  .refine(({ confirmed, checkedOn }) => confirmed === (checkedOn !== null), 'checkedOn goes with confirmed')
export type AdviceParagraph = z.output<typeof Paragraph>

/** Puts the words of the directory in the place of `{id}`. @throws for an entry that cannot stand in a sentence */
const named = (text: string, language: 'ja' | 'en') =>
  text.replace(/\{(\w+)\}/g, (_, id: string) => {
    const words = contactById(id)?.inText?.[language]
    if (!words) throw new Error(`advice names ${id}, which the directory has no words for`)
    return words
  })

/** The advice file as it is printed, in order of urgency; the general paragraph is the last. */
export const ADVICE: readonly AdviceParagraph[] = z
  .array(Paragraph)
  .parse(data.paragraphs)
  .map((paragraph) => ({ ...paragraph, ja: named(paragraph.ja, 'ja'), en: named(paragraph.en, 'en') }))

/** The advice as it is frozen with a notice. */
export const frozenAdvice = (): FrozenNotice['advice'] =>
  ADVICE.map(({ id, items, all, for: readers, ja, en }) => ({
    id,
    items,
    ...(all && { all }),
    ...(readers && { for: readers }),
    text: ja,
    textEn: en,
  }))
