import { freeze } from '@/lib/notice/frozen'
import { draftFrom } from '@/lib/notice/prefill'
import type { FrozenNotice } from '@/lib/notice/schema'
import type { LetterForm } from '@/lib/notice/variants'

const LETTER_DATE = '2026-10-01' as const

/** The product's own proposal for the letter of an invented shop, frozen as an approval freezes it. */
export function aNotice(): FrozenNotice {
  const desk = { deskName: '個人情報お問い合わせ窓口', deskHours: '平日9時から18時' }
  const shop = { name: '株式会社みなと商店', industry: '小売業', ...desk }
  const facts = {
    regime: 'business' as const,
    status: 'occurred' as const,
    events: ['leak' as const],
    occurredOn: '2026-09-12' as const,
    discoveredOn: '2026-09-28' as const,
  }
  const rows = [{ subjectKind: 'customer' as const, specialCareKinds: [] }]
  return freeze(draftFrom(shop, facts, rows, [], LETTER_DATE), {
    name: shop.name,
    representative: '代表取締役　港　一郎',
    postalCode: '231-0017',
    address: '神奈川県横浜市中区港町9-9-9',
    ...desk,
    deskPhone: '0120-000-000',
    deskEmail: 'madoguchi@minato.example',
  })
}

const NAME_AND_ADDRESS = ['name', 'address']

/** Eight kinds of people, by what they lost. */
export const FORMS: readonly LetterForm[] = [
  NAME_AND_ADDRESS,
  [...NAME_AND_ADDRESS, 'phone'],
  [...NAME_AND_ADDRESS, 'email'],
  [...NAME_AND_ADDRESS, 'phone', 'email'],
  [...NAME_AND_ADDRESS, 'phone', 'email', 'birthDate'],
  [...NAME_AND_ADDRESS, 'email', 'password'],
  [...NAME_AND_ADDRESS, 'phone', 'cardNumber'],
  [...NAME_AND_ADDRESS, 'phone', 'email', 'birthDate', 'cardFull', 'password'],
].map((items) => ({ items, addressee: 'self', language: 'ja' }))
