import { logIncident } from '../support/incident'
import { expect, test } from '../support/users'

const MAIL = {
  entity: '医療法人社団青葉会 青葉クリニック',
  preset: 'メールの誤送信',
  title: '予約確認メールの誤送信',
  knownOn: '2026-04-04',
  dataItems: ['氏名', 'メールアドレス'],
  persons: 20,
}

test('同じ事案を二人で直しても、どちらの入力もなくならないでほしい', async ({ staff, manager }) => {
  const incident = await logIncident(staff, MAIL)
  await staff.goto(`${incident}/facts`)
  await manager.goto(`${incident}/facts`)

  await manager.getByLabel(/^本人の数/).fill('25')
  await manager.getByRole('button', { name: '事実を保存する' }).click()
  await expect(manager.getByRole('status').filter({ hasText: '保存しました' })).toBeVisible()

  await staff.getByLabel(/^本人の数/).fill('30')
  await staff.getByRole('button', { name: '事実を保存する' }).click()
  await expect(staff.getByText('入力中に、ほかの人がこの内容を保存しました')).toBeVisible()
  await expect(staff.getByText('田中 由美', { exact: false }).first()).toBeVisible()
  for (const value of ['25', '30'])
    await expect(staff.getByRole('main').getByText(value, { exact: true }).first()).toBeVisible()
  await staff.getByRole('radio', { name: /自分の入力で上書きする/ }).check()
  await staff.getByRole('button', { name: '選んだ内容で保存する' }).click()
  await expect(staff.getByRole('status').filter({ hasText: '保存しました' })).toBeVisible()
  await manager.reload()
  await expect(manager.getByLabel(/^本人の数/)).toHaveValue('30')
})

test('別の事項を同時に書いても、邪魔されない', async ({ staff, manager }) => {
  const incident = await logIncident(staff, { ...MAIL, title: '案内メールの誤送信' })
  await staff.goto(`${incident}/facts`)
  await manager.goto(`${incident}/facts`)
  for (const [page, item, label, text] of [
    [staff, 1, '事実経過', '9時に誤って送信した。'],
    [manager, 8, '実施済みの措置', '宛先の二重確認を始めた。'],
  ] as const) {
    const card = page.locator(`#item-${item}`)
    await card.getByLabel(label).fill(text)
    await card.getByRole('button', { name: `${item}. を保存する` }).click()
    await expect(card.getByRole('status').filter({ hasText: '保存しました' })).toBeVisible()
  }
  await staff.reload()
  await expect(staff.locator('#item-1').getByLabel('事実経過')).toHaveValue('9時に誤って送信した。')
  await expect(staff.locator('#item-8').getByLabel('実施済みの措置')).toHaveValue('宛先の二重確認を始めた。')
})
