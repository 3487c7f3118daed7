import { z } from 'zod'
import '@/lib/core/zod-messages'
import { isCalendarDate } from '@/lib/law/calendar/calendar-date'
import { DELEGATES, ROLES } from './choices'
import { isCorporateNumber } from './corporate-number'

/** Full-width digits, letters and hyphens as people type them, made plain. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[‐‑–—−ー]/g, '-')
    .trim()

const short = z.string().trim().min(1).max(100)
const line = z.string().trim().min(1).max(200)
const email = z.string().trim().toLowerCase().max(254).pipe(z.email())
const optionalEmail = z.union([z.literal('').transform(() => null), z.null(), email])
const phone = z
  .string()
  .transform(plain)
  .pipe(z.string().regex(/^[0-9+][0-9() -]{8,19}$/, 'organisation.errors.phone'))

export const CorporateNumber = z
  .union([z.string(), z.null()])
  .transform((text) => plain(text ?? '').replaceAll('-', '') || null)
  .refine((text) => text === null || isCorporateNumber(text), 'organisation.errors.corporateNumber')

/** `1500001`, `150-0001`, `〒１５０－０００１` -> `150-0001` */
export const PostalCode = z
  .string()
  .transform((text) =>
    plain(text)
      .replace(/^〒\s*/, '')
      .replace(/^(\d{3})-?(\d{4})$/, '$1-$2'),
  )
  .pipe(z.string().regex(/^\d{3}-\d{4}$/, 'organisation.errors.postalCode'))

export const Website = z
  .string()
  .trim()
  .max(300)
  .refine((text) => URL.canParse(text) && new URL(text).protocol === 'https:', 'organisation.errors.website')

const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/

/** Mail domains as a text area gives them: one per line, or with commas; a leading @ is dropped. */
export const MailDomains = z
  .union([z.string(), z.array(z.string()).transform((list) => list.join('\n'))])
  .transform((text) => [
    ...new Set(
      plain(text)
        .toLowerCase()
        .split(/[\s,、]+/)
        .map((domain) => domain.replace(/^@/, ''))
        .filter(Boolean),
    ),
  ])
  .pipe(z.array(z.string().regex(DOMAIN, 'organisation.errors.mailDomain')).min(1).max(20))

const date = z.string().refine(isCalendarDate, 'form.date')

const isDelegate = (code: string) => DELEGATES.some(({ id }) => id === code)

/** A business line whose reports go to a ministry, for as long as the delegation lasts (APPI art. 150). */
export const AuthorityRow = z
  .object({
    authorityCode: z.string().refine(isDelegate, 'form.choose'),
    businessLine: short,
    validFrom: date,
    validTo: z.union([z.literal('').transform(() => null), z.null(), date]),
  })
  .refine((row) => row.validTo === null || row.validTo >= row.validFrom, {
    path: ['validTo'],
    message: 'organisation.errors.endBeforeStart',
  })

const entityFields = {
  name: line,
  corporateNumber: CorporateNumber,
  postalCode: PostalCode,
  address: line,
  representative: short,
  industry: short,
  contactName: short,
  contactDepartment: short,
  contactPhone: phone,
  contactEmail: email,
  deskName: short,
  deskPhone: phone,
  deskHours: short,
  deskEmail: optionalEmail,
  website: Website,
  mailDomains: MailDomains,
  authorities: z.array(AuthorityRow).max(20),
}

/** The short code that begins every incident address; it never changes. */
const code = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9]{1,19}$/, 'organisation.errors.code')

export const AddEntity = z.object({ code, ...entityFields })
export type AddEntity = z.input<typeof AddEntity>

export const ChangeEntity = z.object({ id: z.uuid(), version: z.number().int(), active: z.boolean(), ...entityFields })
export type ChangeEntity = z.input<typeof ChangeEntity>
export type EntityFields = Omit<z.output<typeof AddEntity>, 'code'>

const personFields = { name: short, role: z.enum(ROLES), entityIds: z.array(z.uuid()).max(200) }

/** Staff see the incidents of their own entities only, so somebody without one would see nothing at all. */
const staffHasEntity = (person: { role: string; entityIds: string[] }) =>
  person.role !== 'staff' || person.entityIds.length > 0
const noEntity = { path: ['entityIds'], message: 'organisation.errors.staffEntity' }

export const AddPerson = z.object({ email, ...personFields }).refine(staffHasEntity, noEntity)
export type AddPerson = z.input<typeof AddPerson>

export const ChangePerson = z
  .object({ id: z.uuid(), version: z.number().int(), active: z.boolean(), ...personFields })
  .refine(staffHasEntity, noEntity)
export type ChangePerson = z.input<typeof ChangePerson>

export const PersonId = z.object({ id: z.uuid() })

/** Long beats complicated: no rules on kinds of characters (NIST SP 800-63B 5.1.1). */
export const ChangeOwnPassword = z
  .object({
    current: z.string().min(1).max(200),
    next: z.string().min(12).max(200),
    again: z.string(),
  })
  .refine((input) => input.next === input.again, { path: ['again'], message: 'organisation.errors.passwordsDiffer' })
export type ChangeOwnPassword = z.input<typeof ChangeOwnPassword>
