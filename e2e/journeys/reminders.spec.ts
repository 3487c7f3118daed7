import { logIncident } from '../support/incident'
import { expect, test } from '../support/users'

test('休みの間も、期限を知らせてほしい。代わりの人にも、いつものカレンダーにも', async ({
  staff,
  manager,
  admin,
  browser,
}) => {
  const incident = await logIncident(staff, {
    entity: '医療法人社団青葉会 青葉クリニック',
    preset: 'メールの誤送信',
    title: '年末の案内メールの誤送信',
    knownOn: '2026-04-05',
    dataItems: ['氏名', '診療・調剤の情報'],
    persons: 2,
    summary: '案内を別の患者に送信した。',
  })
  const number = incident.replace(/^.*aoba-/, '')

  await manager.goto(incident)
  await manager.getByText('担当を変更する').click()
  await manager.getByLabel('責任者').last().selectOption({ index: 1 })
  await manager.getByRole('button', { name: '担当を保存する' }).click()
  await expect(manager.getByText('保存しました')).toBeVisible()

  await manager.goto('/settings/account')
  await manager.getByLabel('受け取らない時間帯：開始').fill('19:00')
  await manager.getByLabel('受け取らない時間帯：終了').fill('08:00')
  await manager.getByRole('button', { name: '保存する' }).click()
  await expect(manager.getByText('保存しました')).toBeVisible()

  await staff.goto('/settings/absences')
  await staff.getByLabel('不在の初日').fill('2026-12-29')
  await staff.getByLabel('不在の最終日').fill('2027-01-03')
  await staff.getByLabel('代理の人').selectOption({ index: 1 })
  await staff.getByRole('button', { name: '不在を登録する' }).click()
  await expect(staff.getByRole('table').getByText('2027年1月3日（日）')).toBeVisible()
  await staff.getByRole('button', { name: '取り消す' }).first().click()
  await staff.getByRole('dialog').getByRole('button', { name: '取り消す' }).click()
  await expect(staff.getByText('2027年1月3日（日）')).toHaveCount(0)

  await staff.goto('/settings/calendar')
  await staff.getByRole('button', { name: 'アドレスを作る' }).click()
  const address = (await staff.locator('code').textContent()) ?? ''
  const calendar = await browser.newContext()
  const answer = await calendar.request.get(new URL(address).pathname)
  expect(answer.headers()['content-type']).toContain('text/calendar')
  const text = (await answer.text()).replaceAll('\r\n ', '')
  const event = text.split('BEGIN:VEVENT').find((one) => one.includes('確報') && one.includes(number)) ?? ''
  // Day 30 is Monday 4 May, a holiday like the two days after it.
  expect(event).toContain('DTSTART;VALUE=DATE:20260507')
  expect(event.match(/BEGIN:VALARM/g)).toHaveLength(5)
  expect(text).not.toContain('誤送信')

  await staff.reload()
  await staff.getByRole('button', { name: '無効にする' }).first().click()
  await staff.getByRole('dialog').getByRole('button', { name: '無効にする' }).click()
  await expect.poll(async () => (await calendar.request.get(new URL(address).pathname)).status()).toBe(404)

  await admin.goto('/settings/webhooks')
  await admin.getByRole('textbox', { name: /^名前/ }).fill('法務チャンネル')
  await admin.getByRole('textbox', { name: /^URL/ }).fill('https://192.168.0.1/hook')
  await admin.getByRole('button', { name: '送信先を追加する' }).click()
  await expect(admin.getByText('社内・自機のアドレスには送れません').first()).toBeVisible()

  await manager.goto('/settings/outbox?state=sent')
  await expect(manager.getByRole('heading', { level: 1, name: '送信したお知らせ' })).toBeVisible()
})
