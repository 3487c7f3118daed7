import { logIncident, writeClinicItems } from '../support/incident'
import { approvedText, approveReport, recordFiling, submitReport } from '../support/report'
import { expect, test } from '../support/users'

const NINE = [
  '概要',
  '個人データの項目',
  '本人の数',
  '原因',
  '二次被害又はそのおそれの有無及びその内容',
  '本人への対応の実施状況',
  '公表の実施状況',
  '再発防止のための措置',
  'その他参考となる事項',
]

test('別の患者に薬剤情報を渡してしまった。速報と確報を期限までに出したい', async ({ staff, manager }) => {
  test.setTimeout(180_000)
  const incident = await logIncident(staff, {
    entity: '医療法人社団青葉会 青葉クリニック',
    preset: '書類の誤交付（別の人に渡した）',
    title: '薬剤情報提供書の誤交付',
    knownOn: '2026-04-03',
    dataItems: ['氏名', '診療・調剤の情報'],
    persons: 1,
    summary: '受付で別の患者の薬剤情報提供書を手渡した。',
  })
  await expect(staff.getByText('1号：要配慮個人情報').first()).toBeVisible()
  await expect(staff.getByText('2026年5月7日（木）').first()).toBeVisible()
  await expect(
    staff
      .getByText(
        '知った日 2026-04-03（金）を1日目として30日目は 2026-05-02（土）。土曜日・祝日のため 2026-05-07（木）が期限',
      )
      .first(),
  ).toBeVisible()

  await writeClinicItems(staff, incident)
  for (const [kind, duty] of [
    ['速報', '速報（委員会等への報告）'],
    ['確報', '確報（委員会等への報告）'],
  ] as const) {
    const report = await submitReport(staff, incident, kind)
    await manager.goto('/approvals')
    await expect(manager.getByRole('link', { name: new RegExp(kind) }).first()).toBeVisible()
    await approveReport(manager, report)
    const text = (await approvedText(staff, report)).replace(/\s/g, '')
    for (const title of NINE) expect(text).toContain(title)
    for (const typed of [
      '2026年4月3日（金）',
      '氏名の読み合わせをせずに書類を渡した。',
      '交付時の二重確認を手順書に加える。',
    ])
      expect(text).toContain(typed)
    expect(text).not.toContain('DRAFT')
    await recordFiling(staff, report, '2026-04-06T08:30')
    await staff.goto(incident)
    const card = staff
      .locator('section')
      .filter({ has: staff.getByRole('heading', { name: duty }) })
      .last()
    await expect(card.getByText('完了', { exact: true })).toBeVisible()
  }
})
