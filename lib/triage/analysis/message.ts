/** A name and an address as somebody wrote them; neither is proof of anything. Address lower case, '' when absent. */
export type Mailbox = { name: string; address: string }

/** A place the message leads to. `text` is what the reader sees, `href` where it goes; nothing was ever fetched. */
export type MessageLink = { text: string; href: string }

export type MessageAttachment = {
  name: string
  /** what the message says it is, e.g. application/pdf */
  declaredType: string
  /** what its first bytes say it is, e.g. application/x-msdownload; null when they say nothing (plain text, for one) */
  realType: string | null
  /** bytes */
  size: number
  /** hex */
  sha256: string
  /** The beginning of a text, table, log or HTML file, to look for signs in; null for everything else. */
  excerpt: string | null
  /** Whether a ZIP archive has encrypted entries; null when it is no ZIP. */
  locked: boolean | null
  /** Names of the files in a ZIP archive, at most 50. */
  entries: string[]
}

/** `pass`, `fail`, `softfail`, `none`, ... as in RFC 8601; `domain` is the one the result speaks about. */
export type AuthenticationResult = { result: string; domain: string }

/**
 * What the receiving gateway wrote down. Only the topmost header can be its own: everything beneath may have been
 * written by whoever sent the message. `trusted` says whether the topmost one was written by the gateway that
 * received the message last.
 */
export type Authentication = {
  recordedBy: string
  trusted: boolean
  spf: AuthenticationResult | null
  dkim: AuthenticationResult[]
  dmarc: AuthenticationResult | null
  arc: AuthenticationResult | null
}

/** One line of the way the message took, the last hop first. */
export type Hop = { from: string; by: string; at: string }

/** Why something could not be read. Codes; their words are under `triage-signs.problems`. */
export type Problem =
  | 'tooLarge'
  | 'tooManyParts'
  | 'tooManyAttachments'
  | 'textCut'
  | 'malformed'
  | 'noHeaders'
  | 'noSender'
  | 'noText'
  | 'badDate'
  | 'notVerified'

export type ReadMessage = {
  form: 'eml' | 'msg' | 'text'
  from: Mailbox
  replyTo: Mailbox[]
  returnPath: string
  to: Mailbox[]
  subject: string
  /** ISO 8601 instant, or null */
  date: string | null
  messageId: string
  /** What the reader sees: the HTML as text where there is HTML, else the plain text. */
  text: string
  /** The plain part when it says something else than the HTML does. */
  otherText: string
  /** Text that is in the HTML and cannot be seen. */
  hiddenText: string
  /** Whether the HTML has fields to type into. */
  hasForm: boolean
  links: MessageLink[]
  attachments: MessageAttachment[]
  /** null: nothing recorded */
  authentication: Authentication | null
  /** Results computed here with DNS; null when not asked for. */
  verified: Authentication | null
  hops: Hop[]
  problems: Problem[]
}

export const emptyMessage = (form: ReadMessage['form']): ReadMessage => ({
  form,
  from: { name: '', address: '' },
  replyTo: [],
  returnPath: '',
  to: [],
  subject: '',
  date: null,
  messageId: '',
  text: '',
  otherText: '',
  hiddenText: '',
  hasForm: false,
  links: [],
  attachments: [],
  authentication: null,
  verified: null,
  hops: [],
  problems: [],
})
