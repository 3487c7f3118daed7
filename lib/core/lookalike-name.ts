/** Letters of other alphabets, and digits, that are drawn like a Latin letter. */
const LOOKS_LIKE: Record<string, string> = {
  ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', ԁ: 'd', ո: 'n', һ: 'h' },
  ...{ ԛ: 'q', ԝ: 'w', к: 'k', м: 'm', т: 't', в: 'b', н: 'h', г: 'r', п: 'n', ӏ: 'l' },
  ...{ α: 'a', ε: 'e', ο: 'o', ρ: 'p', ν: 'v', τ: 't', ι: 'i', κ: 'k', υ: 'u', χ: 'x', η: 'n', ı: 'i', ɡ: 'g' },
  ...{ '0': 'o', '1': 'l', '3': 'e', '5': 's' },
}

/** A letter of another alphabet as the Latin letter it is drawn like; itself when there is none. Digits stay. */
export const latinLook = (letter: string): string => (/\d/u.test(letter) ? letter : (LOOKS_LIKE[letter] ?? letter))

/** What is left of a name when only its look counts. Two names with one skeleton are taken for each other. */
export const skeleton = (name: string): string =>
  [...name.normalize('NFKD').replace(/[\p{M}\-_]/gu, '')]
    .map((letter) => LOOKS_LIKE[letter] ?? letter)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('cl', 'd')
    .replaceAll('i', 'l')

/** The same alphabet throughout? A label of Latin letters with Cyrillic ones among them is a disguise. */
export const mixesAlphabets = (host: string): boolean =>
  host.split('.').some((label) => /[a-z]/u.test(label) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(label))

/** One letter more, less, other, or two exchanged, in a name long enough to tell. */
export function oneLetterApart(a: string, b: string): boolean {
  if (a.length < 5 || Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i += 1
  const rests = [
    [a.slice(i + 1), b.slice(i)],
    [a.slice(i), b.slice(i + 1)],
    [a.slice(i + 1), b.slice(i + 1)],
    [a.slice(i + 2), a[i + 1] === b[i] && a[i] === b[i + 1] ? b.slice(i + 2) : '\0'],
  ]
  return rests.some(([x, y]) => x === y)
}
