import {
  addClient,
  approvedFile,
  bringIn,
  CLIENT,
  compareKey,
  noticeFromElsewhere,
  VENDOR,
  vendorIncident,
} from '../support/entrustment'
import { expect, test } from '../support/users'

test('委託先として委託元に知らせ、委託元ではその通知から事案を始めたい', async ({ staff, manager }) => {
  test.setTimeout(240_000)
  const incident = await vendorIncident(staff, '委託を受けたデータのランサムウェア被害')
  const client = await addClient(staff, incident, CLIENT)
  const file = await approvedFile(staff, manager, client)

  // Sent: the vendor's own report ends, with the reason.
  await staff.getByLabel('委託元に届けた日時（日本時間）').fill('2026-04-06T08:30')
  await staff.getByRole('radio', { name: 'メール' }).check()
  await staff.getByRole('button', { name: '送付を記録する' }).click()
  await expect(staff.getByText('送付済み').first()).toBeVisible()
  const sha256 = JSON.parse(file).sha256 as string
  const groups = sha256.match(/.{8}/g) ?? []
  await expect(staff.getByText(groups[0] ?? '', { exact: true }).first()).toBeVisible()
  await staff.goto(`${incident}/parties`)
  await expect(staff.getByText('すべての委託元に通知しました')).toBeVisible()
  await staff.goto(incident)
  const preliminary = staff
    .locator('section')
    .filter({ has: staff.getByRole('heading', { name: '速報（委員会等への報告）' }) })
    .last()
  await expect(preliminary.getByText('対象外').first()).toBeVisible()

  // A changed file is refused, and the sentence says what was changed.
  await bringIn(staff, file.replaceAll(VENDOR, '港オンラインショッブ株式会社'))
  await expect(staff.getByText('署名の後に書き換えられています').first()).toBeVisible()

  // The client takes it in. Its key was never compared, so a manager compares it.
  await bringIn(staff, file)
  await expect(staff).toHaveURL(/\/incidents\/receive\/[0-9a-f-]{36}/)
  const began = await compareKey(manager, new URL(staff.url()).pathname)
  expect(began).toMatch(/\/incidents\/aoba-/)
  await staff.goto(began)
  // The clock: the notice arrived on Monday 6 April, so the guide ends on the 10th.
  await expect(staff.getByText('2026年4月10日（金）').first()).toBeVisible()
  await staff.goto(`${began}/parties/received`)
  for (const group of groups) await expect(staff.getByText(group, { exact: true }).first()).toBeVisible()
  await staff.goto(`${began}/facts`)
  await expect(staff.getByLabel('事実経過')).toHaveValue(/^【委託先 港オンラインショップ株式会社 の通知/)

  // Twice is refused, naming the incident.
  await bringIn(staff, file)
  await expect(staff.getByText(/すでに取り込まれています（事案 2026-\d{4}/).first()).toBeVisible()

  // Another installation with a key of its own is unknown here.
  await bringIn(staff, noticeFromElsewhere())
  await expect(staff.getByText('この鍵は、まだ照合されていません')).toBeVisible()
})
