/** Numbers of the organisation's own records: prefix and digits as told, `#` for each digit. */
export function ownRecords(written: string, patterns: readonly string[]): string[] {
  const text = written.normalize('NFKC').toUpperCase()
  const found = new Set<string>()
  for (const pattern of patterns) {
    const written = pattern.normalize('NFKC').toUpperCase().trim()
    const cut = written.indexOf('#')
    const prefix = cut < 0 ? written : written.slice(0, cut)
    const rest = cut < 0 ? '####' : written.slice(cut)
    if (prefix === '' && rest.length < 6) continue
    for (
      let at = text.indexOf(prefix);
      at >= 0 && found.size < 50 && at < text.length;
      at = text.indexOf(prefix, at + 1)
    ) {
      const candidate = text.slice(at + prefix.length, at + prefix.length + rest.length)
      const before = text[at - 1] ?? ' '
      const after = text[at + prefix.length + rest.length] ?? ' '
      const fits =
        candidate.length === rest.length &&
        [...rest].every((sign, i) => (sign === '#' ? /\d/u.test(candidate[i] as string) : sign === candidate[i]))
      if (fits && !/[A-Z\d]/u.test(before) && (cut < 0 || !/\d/u.test(after))) found.add(prefix + candidate)
    }
  }
  return [...found]
}
