// Kinds of report and ways of filing. Apart from the schemas, which bring zod into the browser.

export const REPORT_KINDS = ['preliminary', 'final', 'combined', 'supplement', 'withdrawal'] as const

/** How a report reaches the authority. */
export const CHANNELS = ['webForm', 'mail', 'post', 'inPerson', 'other'] as const
