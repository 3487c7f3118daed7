import { AUTHORITIES } from '@/lib/law/appi/authorities'

// What forms about people and entities let choose from. Apart from the schemas, which bring zod into the browser.

export const ROLES = ['staff', 'manager', 'auditor', 'admin'] as const

/** The ministries that can be delegates. The PPC receives everything else and is never one (APPI art. 150). */
export const DELEGATES = AUTHORITIES.filter(({ id }) => id !== 'ppc')
