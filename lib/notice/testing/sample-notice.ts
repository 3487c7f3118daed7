import type { Facts } from '@/lib/notice/draft-facts'
import { freeze } from '@/lib/notice/frozen'
import { draftFrom } from '@/lib/notice/prefill'
import type { FrozenNotice, NoticeContent } from '@/lib/notice/schema'

const DESK = { deskName: '個人情報お問い合わせ窓口', deskHours: '平日9時から17時まで' }

export const SHOP = { name: '株式会社みなと', industry: '小売業', ...DESK }

export const FACTS: Facts = {
  regime: 'business',
  status: 'occurred',
  events: ['leak'],
  occurredOn: '2026-04-02',
  discoveredOn: '2026-04-03',
}

export const CUSTOMERS = [{ subjectKind: 'customer' as const, specialCareKinds: [] }]

/** The draft of a shop's notice, frozen: every text a letter can have is there, in both languages. */
export const sampleNotice = (changed: Partial<NoticeContent> = {}): FrozenNotice =>
  freeze(
    { ...draftFrom(SHOP, FACTS, CUSTOMERS, [], '2026-04-10'), ...changed },
    {
      name: SHOP.name,
      representative: '代表取締役　港　花子',
      postalCode: '980-0811',
      address: '宮城県仙台市青葉区一番町3-7-1',
      ...DESK,
      deskPhone: '022-000-0000',
      deskEmail: null,
    },
  )
