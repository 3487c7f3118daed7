export type Delimiter = ',' | '\t'

/** Comma or tab, whichever the header line has more of outside quotation marks. */
export function delimiterOf(text: string): Delimiter {
  let quoted = false
  let commas = 0
  let tabs = 0
  for (const char of text.replace(/^[\s\ufeff]+/, '')) {
    if (char === '"') quoted = !quoted
    else if (quoted) continue
    else if (char === '\n' || char === '\r') break
    else if (char === ',') commas++
    else if (char === '\t') tabs++
  }
  return tabs > commas ? '\t' : ','
}
