import { emailOf, expect, password, signIn, test } from '../support/users'

test('パスワードを間違えても、何を直せばよいか分かる', async ({ page }) => {
  await signIn(page, emailOf('staff'), 'not-the-password')
  await expect(page.getByText('メールアドレスかパスワードが違います。入力し直してください。')).toBeVisible()
  await signIn(page, emailOf('staff'), password())
  await expect(page.getByRole('heading', { level: 1, name: '今日の対応' })).toBeVisible()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await page.getByRole('button', { name: '日本語' }).click()
  await page.getByRole('button', { name: '鈴木 健太' }).click()
  await page.getByRole('button', { name: 'サインアウトする' }).click()
  await expect(page.getByText('サインアウトしました')).toBeVisible()
  await page.goto('/incidents')
  await expect(page).toHaveURL(/sign-in/)
})

test('新しい担当者を加え、辞めた人はすぐに使えなくしたい', async ({ admin, browser }) => {
  const email = `${crypto.randomUUID()}@todoke.example`
  await admin.goto('/settings/people/new')
  await admin.getByLabel('氏名').fill('新任 次郎')
  await admin.getByLabel('メールアドレス').fill(email)
  await admin.getByRole('radio', { name: /^担当者/ }).check()
  await admin.getByRole('checkbox', { name: '港オンラインショップ株式会社' }).check()
  await admin.getByRole('button', { name: '追加してパスワードを発行する' }).click()
  await expect(admin.getByText('利用者を追加しました')).toBeVisible()
  const issued = (await admin.locator('main code, main output, main kbd').first().textContent()) ?? ''

  const newcomer = await (await browser.newContext({ locale: 'ja-JP' })).newPage()
  await signIn(newcomer, email, issued.trim())
  await expect(newcomer).not.toHaveURL(/sign-in/)
  await newcomer.goto('/incidents')
  await expect(newcomer.getByText('通販サイトへの不正アクセス').first()).toBeVisible()
  await expect(newcomer.getByText('医療法人社団青葉会')).toHaveCount(0)

  await admin.goto('/settings/people')
  await admin
    .getByRole('row', { name: new RegExp(email) })
    .getByRole('link')
    .first()
    .click()
  await admin.getByLabel('このアカウントを利用できるようにする').uncheck()
  await admin.getByRole('button', { name: /保存/ }).click()
  await expect(admin.getByRole('status').filter({ hasText: '保存しました' })).toBeVisible()
  await newcomer.goto('/incidents')
  await expect(newcomer).toHaveURL(/sign-in/)
})
