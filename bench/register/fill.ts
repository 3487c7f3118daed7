import type pg from 'pg'

const WORDS = [
  '薬剤情報',
  '会員名簿',
  '請求書',
  '検査結果',
  '採用資料',
  '注文履歴',
  '問い合わせ票',
  '給与明細',
  '口座振替依頼書',
  '診療記録',
]
const DEEDS = ['の誤交付', 'の誤送信', 'の紛失', 'への不正アクセス', 'の持ち出し', 'の誤廃棄', 'の公開設定の誤り']
const PRESETS = [
  'misHandedPaper',
  'misSentMail',
  'lostDevice',
  'unauthorisedLogin',
  'insider',
  'misconfiguration',
  'ransomware',
]

/**
 * Fills a register: incidents of one entity over some years with duties and item texts, in one statement each. They do not
 * come through the product's commands: what is measured is reading.
 */
export async function fillRegister(client: pg.Client, entityId: string, userId: string, count: number): Promise<void> {
  await client.query('begin')
  await client.query(
    `insert into "Incident" (id, "entityId", year, sequence, slug, number, title, preset, state, "discoveredOn", "awareOn", "awareBy",
      regime, status, events, "improperPurpose", "personCount", reportable, undetermined, "createdById", "updatedById", "createdAt")
    select gen_random_uuid(), $1, 2022 + n % 5, n, 'bench-' || (2022 + n % 5) || '-' || lpad(n::text, 6, '0'),
      (2022 + n % 5) || '-' || lpad(n::text, 6, '0'),
      ($3::text[])[1 + n % 10] || ($4::text[])[1 + (n / 7) % 7] || '（第' || n || '号）', ($5::text[])[1 + n % 7],
      (case when n % 50 = 0 then 'open' else 'closed' end)::"IncidentState",
      date '2022-04-01' + (n % 1600), date '2022-04-01' + (n % 1600), '担当' || n % 400, 'business', 'occurred', array['leak'], false,
      1 + n % 5000, n % 3 > 0, n % 97 = 0, $2, $2, timestamp '2022-04-01' + make_interval(mins => n)
    from generate_series(1, $6::int) n`,
    [entityId, userId, WORDS, DEEDS, PRESETS, count],
  )
  await client.query(
    `insert into "Duty" (id, "incidentId", kind, state, binding, "dueOn", reasoning, "doneAt")
    select gen_random_uuid(), i.id, k.kind, (case when not i.reportable then 'notApplicable' when i.state = 'open' then 'open' else 'done' end)::"DutyState",
      'statutory', i."awareOn" + k.days, '{"sentence":{"ja":"知った日を1日目とする","en":"Day 1"},"basis":[]}',
      case when i.reportable and i.state = 'closed' then i."awareOn" + k.days - 1 end
    from "Incident" i, (values ('preliminaryReport', 4), ('finalReport', 29), ('noticeToPersons', 29)) k(kind, days)
    where i."entityId" = $1`,
    [entityId],
  )
  await client.query(
    `insert into "ReportItem" ("incidentId", item, state, fields)
    select i.id, item, 'known', case item when 1 then jsonb_build_object('course', i.title || 'について、窓口で確認を行い、関係先に連絡した。')
      when 4 then jsonb_build_object('detail', '確認の手順が守られていなかった。') else '{}' end
    from "Incident" i, generate_series(1, 9) item where i."entityId" = $1`,
    [entityId],
  )
  await client.query('commit')
  await client.query('vacuum analyze')
}
