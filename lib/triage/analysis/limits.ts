/** What a message may weigh before the rest of it is left unread. */
export const LIMITS = {
  /** bytes of a message that are read */
  message: 25 * 1024 * 1024,
  /** parts of a MIME message */
  parts: 200,
  attachments: 50,
  /** characters of text that are looked at */
  text: 100_000,
  /** characters of HTML that are looked at */
  html: 1_000_000,
  links: 300,
  /** characters of a text attachment that are looked at */
  excerpt: 20_000,
  hops: 30,
} as const
