import { expect, test } from '../support/users'

test.use({ javaScriptEnabled: false })

test('アカウントはないが、報告が要るかどうかをすぐに知りたい', async ({ page, staff, baseURL }) => {
  await page.goto('/quick-check')
  await page.getByLabel('書類の誤交付（別の人に渡した）').check()
  await page.getByLabel('発生した', { exact: true }).check()
  await page.getByRole('button', { name: '次へ' }).click()

  await test.step('間違えたところだけを直せる', async () => {
    await page.getByLabel('知った日').fill('2022-03-31')
    await page.getByRole('button', { name: '次へ' }).click()
    await expect(page.getByText('次のところを直してください')).toBeVisible()
    await page.getByLabel('知った日').fill('2026-04-03')
    await page.getByRole('button', { name: '次へ' }).click()
  })
  await expect(page.getByLabel('診療・調剤の情報')).toBeChecked()
  await page.getByRole('button', { name: '次へ' }).click()
  await page.getByLabel('本人の数').fill('１')
  await page.getByRole('button', { name: '次へ' }).click()
  await page.getByRole('button', { name: '次へ' }).click()
  await page.getByLabel('個人情報保護法（民間事業者）').check()
  await page.getByRole('button', { name: '答えを見る' }).click()

  await expect(page.getByText('報告と本人への通知が必要です')).toBeVisible()
  await expect(page.getByText('1号：要配慮個人情報')).toBeVisible()
  const register = page.getByRole('link', { name: 'サインインして事案として登録する' })
  const address = new URL((await register.getAttribute('href')) ?? '', baseURL).href

  await test.step('答えは、サインインした人の登録画面に引き継がれる', async () => {
    await staff.goto(address)
    await expect(staff).toHaveURL(/\/incidents\/new/)
    await expect(staff.getByLabel('知った日')).toHaveValue('2026-04-03')
    await expect(staff.getByLabel('診療・調剤の情報')).toBeChecked()
  })
})
