import { z } from 'zod'
import '@/lib/core/zod-messages'
import { OfClient } from '@/lib/notice/schema'
import { deliverableAddress } from './mail-address'

const address = z
  .string()
  .trim()
  .max(254)
  .refine((text) => deliverableAddress(text) !== null, 'mail.errors.address')
const optionalAddress = z.union([z.literal('').transform(() => null), z.null(), address])

/** Addresses as a text area gives them: one per line, or with commas. */
const Addresses = z
  .union([z.string(), z.array(z.string()).transform((list) => list.join('\n'))])
  .transform((text) => [...new Set(text.split(/[\s,、]+/).filter(Boolean))])
  .pipe(z.array(address).max(50, 'mail.errors.trialLimit'))

/** The most mails a minute: one sender sends one after the other. */
const FASTEST = 600

/** How an entity sends mail. `version` 0: nothing is set yet. */
export const SaveMailSetting = z.object({
  entityId: z.uuid(),
  version: z.number().int().min(0),
  fromName: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .refine((text) => !/\p{Cc}/u.test(text), 'mail.errors.oneLine'),
  fromAddress: address,
  replyTo: optionalAddress,
  bounceAddress: optionalAddress,
  trialAddresses: Addresses,
  perMinute: z.number('form.number').int('form.whole').min(1).max(FASTEST),
})
export type SaveMailSetting = z.input<typeof SaveMailSetting>

/** `version` is that of the settings the screen showed: whoever switches has seen them. */
export const SwitchLive = z.object({ entityId: z.uuid(), version: z.number().int(), live: z.boolean() })

export const TestMail = z.object({ entityId: z.uuid(), address: z.string().min(1, 'form.choose').max(254) })
export type TestMail = z.input<typeof TestMail>

export const CreateMailBatch = z.object({ incidentId: z.uuid(), entrustorId: OfClient.optional() })

/** What really became of a mail nobody has an answer about. */
export const SettleMail = z.object({ letterId: z.uuid(), outcome: z.enum(['sent', 'again']) })
