import { logIncident, saveItem, writeClinicItems } from '../support/incident'
import { approvedText, approveReport, recordFiling, submitReport } from '../support/report'
import { expect, test } from '../support/users'

test('分からないことを残したまま確報を出し、分かったところで追完して終わらせたい', async ({ staff, manager }) => {
  test.setTimeout(240_000)
  const incident = await logIncident(staff, {
    entity: '医療法人社団青葉会 青葉クリニック',
    preset: '書類の誤交付（別の人に渡した）',
    title: '紹介状の誤交付',
    knownOn: '2026-04-03',
    dataItems: ['氏名', '診療・調剤の情報'],
    persons: 1,
    summary: '受付で別の患者の紹介状を手渡した。',
  })
  const file = async (kind: '速報' | '確報' | '追完（続報）') => {
    const report = await submitReport(staff, incident, kind)
    await approveReport(manager, report)
    const text = await approvedText(staff, report)
    await recordFiling(staff, report, '2026-04-06T08:30')
    return text
  }
  await writeClinicItems(staff, incident)
  for (const item of [4, 5, 6, 8])
    await saveItem(staff, incident, item, '調査中', async (card) => {
      await card.getByLabel('まだ分からない理由').fill('関係者への聞き取りを続けている。')
      await card.getByLabel('次に確認する日').fill('2026-04-09')
    })
  await file('速報')

  for (const item of [4, 6, 8]) await saveItem(staff, incident, item, '判明')
  const final = (await file('確報')).replace(/\s/g, '')
  expect(final).toContain('項目5：関係者への聞き取りを続けている。')
  await staff.goto(incident)
  const duty = staff
    .locator('section')
    .filter({ has: staff.getByRole('heading', { name: '追完（調査中だった事項の報告）' }) })
    .last()
  await expect(duty.getByText('2026年4月9日（木）').first()).toBeVisible()

  await saveItem(staff, incident, 5, '判明')
  await file('追完（続報）')
  await staff.goto(incident)
  await expect(duty.getByText('完了', { exact: true })).toBeVisible()

  await staff.goto(`${incident}/reports`)
  await staff.getByRole('link', { name: '報告書を並べて比べる' }).click()
  await expect(staff.getByRole('heading', { level: 1, name: '報告書の比較' })).toBeVisible()
  const stateOf = (table: RegExp) =>
    staff.getByRole('table', { name: table }).getByRole('row').filter({ hasText: '項目の状態' })
  await expect(stateOf(/原因/).getByText('変更あり')).toHaveCount(1)
  await expect(stateOf(/二次被害/).getByText('変更あり')).toHaveCount(1)
})
