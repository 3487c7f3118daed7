/** RFC 5322 atext, and dots wherever they stand. */
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}$/
/** Labels joined by single dots. */
const DOTS_WELL_PLACED = /^[^.]+(\.[^.]+)*$/
const DOMAIN = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/

/** A domain in its ASCII form, by the one parser that browsers and servers share. Empty for what is none. */
function asciiDomain(text: string): string {
  const url = `http://${text}`
  return /^[^\s/:@?#[\]\\%<>]+$/u.test(text) && URL.canParse(url) ? new URL(url).hostname : ''
}

/**
 * An address as a mail server takes it, or null for what is none. Japanese phone companies once gave out addresses with
 * dots in a row or before the @; quoted, they are proper ones (RFC 5321 4.1.2).
 */
export function deliverableAddress(text: string): string | null {
  const at = text.lastIndexOf('@')
  const [local, domain] = [text.slice(0, at), asciiDomain(text.slice(at + 1))]
  if (at < 1 || !LOCAL.test(local) || !DOMAIN.test(domain)) return null
  return `${DOTS_WELL_PLACED.test(local) ? local : `"${local}"`}@${domain}`
}

/** The same mailbox, as far as can be told: domains do not know upper and lower case, and hardly any mailbox does. */
export const sameAddress = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()
