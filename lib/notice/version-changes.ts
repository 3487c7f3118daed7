import { differenceOf, type Piece } from '@/lib/core/text-difference'
import type { ContentField, FrozenNotice } from './schema'

/** What a version holds besides its texts, as one text each, so that it can be compared like them. */
export type ChangedField =
  | ContentField
  | 'senderBlock'
  | 'desk'
  | 'clients'
  | 'advice'
  | 'adviceEn'
  | 'labels'
  | 'frame'

export type Change = { field: ChangedField; pieces: Piece[] }

const comparable = ({ content, sender, desk, clients = {}, labels, labelsEn, advice, edition }: FrozenNotice) => {
  const texts: Record<ChangedField, string> = {
    ...content,
    senderBlock: [sender.name, sender.representative, sender.postalCode, sender.address].join('\n'),
    desk: [desk.name, desk.phone, desk.hours, desk.email ?? ''].join('\n'),
    clients: Object.values(clients)
      .map(({ name, nameEn, sender: by, desk }) =>
        [name, nameEn, by, ...Object.values(desk ?? {})].filter(Boolean).join('\n'),
      )
      .join('\n\n'),
    advice: advice.map(({ text }) => text).join('\n'),
    adviceEn: advice.map(({ textEn }) => textEn).join('\n'),
    labels: [...Object.values(labels), ...Object.values(labelsEn)].join('\n'),
    frame: String(edition),
  }
  return texts
}

/** Every field that two versions differ in, in the order of the letter. */
export function changesOf(before: FrozenNotice, after: FrozenNotice): Change[] {
  const [old, now] = [comparable(before), comparable(after)]
  return (Object.keys(now) as ChangedField[])
    .filter((field) => old[field] !== now[field])
    .map((field) => ({ field, pieces: differenceOf(old[field] ?? '', now[field]) }))
}
