import { logIncident, saveItem } from '../support/incident'
import { approvedText, approveReport, recordFiling, submitReport } from '../support/report'
import { expect, test } from '../support/users'

/** One black pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

test('分からないことが4つある速報を、シートを見ながらフォームに入力し、受付の控えを残したい', async ({
  staff,
  manager,
}) => {
  test.setTimeout(180_000)
  const incident = await logIncident(staff, {
    entity: '医療法人社団青葉会 青葉クリニック',
    preset: '書類の誤交付（別の人に渡した）',
    title: '検査結果の誤交付',
    knownOn: '2026-04-03',
    dataItems: ['氏名', '診療・調剤の情報'],
    persons: 1,
    summary: '受付で別の患者の検査結果を手渡した。',
  })
  await saveItem(staff, incident, 1, '判明', async (card) => {
    await card.getByLabel('発見者').selectOption({ label: '本人・顧客' })
    await card.getByLabel('委託元の有無').selectOption({ label: '無' })
    await card.getByLabel('委託先の有無').selectOption({ label: '無' })
    await card.getByLabel('事実経過').fill('4月3日10時20分、受付で別の患者の検査結果を手渡した。')
  })
  await saveItem(staff, incident, 2, '判明')
  await saveItem(staff, incident, 3, '判明')
  await saveItem(staff, incident, 4, '調査中')
  await saveItem(staff, incident, 5, '調査中')
  await saveItem(staff, incident, 6, '調査中')
  await saveItem(staff, incident, 7, '該当なし')
  await saveItem(staff, incident, 8, '調査中')
  await saveItem(staff, incident, 9, '該当なし')
  const report = await submitReport(staff, incident, '速報')
  await staff.goto(`${report}/sheet`)
  await expect(staff.getByText('提出用シートは、報告書が承認されると使えます')).toBeVisible()
  await approveReport(manager, report)
  await approvedText(staff, report)

  await staff.getByRole('link', { name: '提出用シートを開く' }).click()
  await expect(staff.getByRole('heading', { level: 1, name: '提出用シート' })).toBeVisible()
  const rows = staff.getByRole('listitem').filter({ has: staff.getByRole('heading', { level: 3 }) })
  await expect(rows.nth(0)).toContainText('マイナンバーは含まれていますか')
  await expect(rows.nth(0)).toContainText('いいえ')
  await expect(rows.nth(1)).toContainText('民間事業者')
  await expect(rows.nth(2)).toContainText('いいえ')
  await expect(staff.locator('[id="row-0.reporterName"]')).toContainText('医療法人社団青葉会 青葉クリニック')
  await expect(staff.locator('[id="row-4.detail"]')).toContainText('調査中')

  const course = staff.locator('[id="row-1.course"]')
  await course.getByRole('button', { name: 'コピー' }).press('Enter')
  await expect(course.getByText('コピーしました')).toBeVisible()
  const discovered = staff.locator('[id="row-1.discoveredOn"]')
  await discovered.getByRole('checkbox', { name: 'フォームに入力した' }).click()
  await expect(discovered.getByText('さんが入力')).toBeVisible()
  await expect(staff.getByText('項目のうち1項目を入力しました')).toBeVisible()
  await course.getByText('承認と違う内容を入力したとき').click()
  await course.getByLabel('フォームに入力した内容').fill('4月3日、検査結果を誤って手渡した。')
  await course.getByRole('button', { name: '入力した内容を記録する' }).click()
  const differences = staff.locator('section').filter({ hasText: '承認された内容と入力した内容の違い' }).last()
  await expect(differences.getByText('4月3日、検査結果を誤って手渡した。')).toBeVisible()

  await recordFiling(staff, report, '2026-04-06T08:30')
  await staff.goto(`${report}/sheet`)
  await expect(staff.getByText('PPC-2026-000123')).toBeVisible()
  await staff
    .getByLabel('受付画面の画像かPDF')
    .setInputFiles({ name: '受付画面.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') })
  await staff.getByRole('button', { name: '控えを保存する' }).click()
  await expect(staff.getByText('控えを保存しました。')).toBeVisible()
  await expect(staff.getByRole('link', { name: '受付画面.png' })).toBeVisible()
  const json = await (await staff.request.get(`/api${report}/sheet?format=json`)).json()
  expect(json).toMatchObject({ schemaVersion: 1, filing: { receiptNumber: 'PPC-2026-000123' } })
})
