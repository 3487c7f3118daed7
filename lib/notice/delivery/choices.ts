// What the desk asks a caller. Apart from the schemas, which bring zod into the browser.

/** What a caller can say besides the name. The list holds no birth dates. */
export const CALLER_FACTS = ['postalCode', 'phone', 'email', 'memberId'] as const

export const LOOK_UP_PURPOSES = ['person', 'family', 'representative'] as const
