/** A sentence in both languages of the product. Japanese decides; English is a reading aid. */
export type Bilingual = { ja: string; en: string }

/**
 * How far a rule was checked. `seen`: the text was read. `derived`: our reading of a text that does not say it in so many
 * words. `remembered`: no source was readable; confirm before relying on it.
 */
export type Evidence = 'seen' | 'derived' | 'remembered'

export type ProvisionKind = 'statute' | 'rule' | 'guideline' | 'qa'

/** One fact of the case that led to an answer, under the name it has in the input. */
export type FactTrace = { fact: string; value: string | number | boolean | null }

/** Why: one provision, what it means for this case, and the facts that led here. */
export type Basis = {
  /** Stable identifier of the provision, e.g. `appi/rule-7-1`. */
  rule: string
  /** Japanese citation, e.g. 個人情報保護法施行規則第7条第1号. */
  article: string
  articleEn: string
  kind: ProvisionKind
  /** Plain-language sentence about this case; not the words of the provision. */
  text: Bilingual
  url: string
  facts?: FactTrace[]
  evidence: Evidence
  /** The row of affected data this was said about; absent when it concerns the whole incident. */
  row?: { id: string; label: string }
}

/** An answer together with its reasons. A negative answer carries reasons too. */
export type Ruled<T> = { value: T; basis: Basis[] }
