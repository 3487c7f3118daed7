// What a form about an incident lets choose from. Apart from the schemas, which bring zod into the browser.

export const MEDIA = ['paper', 'electronic', 'other'] as const

export const SUBJECT_KINDS = ['customer', 'employee', 'other'] as const

export const PRESETS = [
  'misHandedPaper',
  'misSentMail',
  'wrongEnclosure',
  'lostDevice',
  'misconfiguration',
  'webSkimming',
  'ransomware',
  'insider',
  'vendorBreach',
  'unauthorisedLogin',
  'other',
] as const

/** What a further entity is to an incident. */
export const PARTS = ['jointReporter', 'groupCompany'] as const
