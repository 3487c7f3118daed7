import { logIncident } from '../support/incident'
import { expect, test } from '../support/users'

test('漏えいしたデータを足す・直す・外すと、法律の答えがそのたびに変わる', async ({ staff }) => {
  const incident = await logIncident(staff, {
    entity: '医療法人社団青葉会 青葉クリニック',
    preset: 'メールの誤送信',
    title: '会員一覧を添付したメールの誤送信',
    knownOn: '2026-04-03',
    dataItems: ['氏名', 'メールアドレス'],
    persons: 12,
  })
  // By a field: the button is called otherwise while it saves, and the form would count as gone too early.
  const form = staff.locator('form').filter({ has: staff.getByRole('combobox', { name: /^項目/ }) })
  const save = async () => {
    await form.getByRole('button', { name: 'データを保存する' }).click()
    await expect(form).toBeHidden()
  }
  const category2 = async (shown: boolean) => {
    await staff.goto(incident)
    const badge = staff.getByText('2号：財産的被害のおそれ').first()
    await (shown ? expect(badge).toBeVisible() : expect(badge).toBeHidden())
    await staff.goto(`${incident}/data`)
  }

  await category2(false)
  await staff.getByRole('button', { name: 'データを追加する' }).click()
  await form.getByRole('combobox', { name: /^項目/ }).selectOption({ label: 'その他（項目名を入力）' })
  await form.getByLabel('項目名').fill('ポイント交換コード')
  await form.getByRole('radio', { name: /暗号化していない/ }).check()
  await form.getByRole('radio', { name: '電子媒体' }).check()
  await form.getByRole('radio', { name: '顧客情報' }).check()
  await save()
  const row = staff.getByRole('row').filter({ hasText: 'ポイント交換コード' })
  await expect(row).toBeVisible()
  await category2(false)

  await row.getByRole('button', { name: /変更/ }).click()
  await form.getByRole('checkbox', { name: /財産的被害/ }).check()
  await save()
  await category2(true)

  await row.getByRole('button', { name: /削除/ }).click()
  await staff.getByRole('dialog').getByRole('button', { name: /削除/ }).click()
  await expect(row).toBeHidden()
  await category2(false)
})
