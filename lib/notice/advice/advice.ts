import { z } from 'zod'
import { isCalendarDate } from '@/lib/law/calendar/calendar-date'
import type { FrozenNotice } from '@/lib/notice/schema'
import data from './advice.json'

const Paragraph = z.object({
  id: z.string().min(1),
  /** Codes of the catalogue; empty for the general paragraph. */
  items: z.array(z.string()),
  ja: z.string().min(1),
  en: z.string().min(1),
  source: z.url(),
  checkedOn: z.string().refine(isCalendarDate),
})
export type AdviceParagraph = z.output<typeof Paragraph>

/** The advice file, in order of urgency; the general paragraph is the last. */
export const ADVICE: readonly AdviceParagraph[] = z.array(Paragraph).parse(data.paragraphs)

export const frozenAdvice = (): FrozenNotice['advice'] =>
  ADVICE.map(({ id, items, ja, en }) => ({ id, items, text: ja, textEn: en }))
