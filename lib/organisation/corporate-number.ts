/**
 * Whether the text is a corporate number (法人番号): 13 digits of which the first is a check digit over the other twelve,
 * weighted 1, 2, 1, 2 … from the right: 9 - (sum mod 9) (法人番号の指定等に関する省令第2条).
 */
export function isCorporateNumber(text: string): boolean {
  if (!/^[1-9]\d{12}$/.test(text)) return false
  const digits = [...text].map(Number)
  const sum = digits
    .slice(1)
    .reverse()
    .reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 1 : 2), 0)
  return digits[0] === 9 - (sum % 9)
}
