import type { Actor } from '@/lib/door/actor'
import { closeIncident, reportIncident } from '@/lib/incident/commands'
import { IncidentDraft } from '@/lib/incident/schema'
import { addDays, jstDateOf } from '@/lib/law/calendar/calendar-date'
import { now } from '@/lib/platform/clock'
import { thenFollowUp } from '@/lib/report/follow-up'
import { as } from './as'

type Sample = Omit<IncidentDraft, 'discoveredOn' | 'awareOn' | 'entityId' | 'personCountMax'> & { daysAgo: number }

/** One patient's paper handed to another: the commonest case there is. */
const HANDED_OVER: Sample = {
  daysAgo: 1,
  preset: 'misHandedPaper',
  title: '薬剤情報提供書の誤交付',
  awareBy: '受付担当',
  dataItems: ['name', 'birthDate', 'medicalRecord'],
  personCount: 1,
  encryption: 'none',
  summary:
    '10時20分ごろ、受付で、別の患者の薬剤情報提供書を手渡した。10時40分に受け取った方からの申し出で判明し、回収した。',
}

/** A breached shop: card numbers of some of 3,214 customers. */
const BREACHED_SHOP: Sample = {
  daysAgo: 3,
  preset: 'unauthorisedLogin',
  title: '通販サイトへの不正アクセス',
  awareBy: '情報システム部',
  dataItems: ['name', 'address', 'phone', 'email', 'cardNumber'],
  personCount: 3214,
  encryption: 'none',
  summary: 'カード会社からの連絡を受けてログを調べたところ、会員データベースへの不正なアクセスの痕跡が見つかった。',
}

/** A lost laptop that needs no report: encrypted with a listed cipher, the key safe. */
const LOST_LAPTOP: Sample = {
  daysAgo: 10,
  preset: 'lostDevice',
  title: '訪問用ノートパソコンの紛失',
  awareBy: '訪問看護担当',
  dataItems: ['name', 'healthCheck'],
  personCount: 300,
  encryption: 'listedCipherKeySafe',
  summary: '移動中の電車内に置き忘れた。ディスクは電子政府推奨暗号で暗号化され、鍵は別に管理している。',
}

/** Three incidents, so that a new installation shows what it does. Dates are counted back from today. */
export async function seedIncidents(staff: Actor, { aoba, minato }: { aoba: string; minato: string }): Promise<void> {
  const report = (entityId: string, { daysAgo, ...sample }: Sample) => {
    const day = addDays(jstDateOf(now()), -daysAgo)
    const draft = { ...sample, entityId, discoveredOn: day, awareOn: day, personCountMax: null }
    return as(staff, (ctx) => thenFollowUp(reportIncident)(ctx, IncidentDraft.parse(draft)))
  }
  await report(aoba, HANDED_OVER)
  await report(minato, BREACHED_SHOP)
  const { incidentId } = await report(aoba, LOST_LAPTOP)
  const reason =
    '高度な暗号化等の措置が講じられ、鍵も安全に管理されていたため、報告対象事態に当たらない。端末は遠隔で初期化した。'
  await as(staff, (ctx) => closeIncident(ctx, { incidentId, version: 1, reason }))
}
