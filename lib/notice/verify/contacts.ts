/** A body that somebody who met an imitation can turn to. */
export type ScamContact = {
  id: string
  name: { ja: string; en: string }
  /** how to reach it: a number, or an address in words */
  reach: string
  use: { ja: string; en: string }
  source: string
  checkedOn: string
}

export const scamContacts = (): ScamContact[] => []
