import { expect, type Page } from '@playwright/test'

/** Takes the draft as it is proposed and asks for its approval. */
export async function submitLetter(page: Page, incident: string): Promise<void> {
  await page.goto(`${incident}/letters`)
  await page.getByRole('link', { name: '下書きを作る' }).click()
  await page.getByRole('button', { name: '文面を保存する' }).click()
  await expect(page).toHaveURL(new RegExp(`${incident}/letters$`))
  await askForApproval(page)
}

/** Asks for the approval of the saved text, on its page. */
export async function askForApproval(page: Page): Promise<void> {
  await page.getByRole('button', { name: '承認を依頼する' }).click()
  await page.getByRole('button', { name: '依頼する', exact: true }).click()
  await expect(page.getByText('管理者の承認を待っています')).toBeVisible()
}

/** A manager approves the letter that waits. */
export async function approveLetter(page: Page, incident: string): Promise<void> {
  await page.goto(`${incident}/letters`)
  await page.getByRole('radio', { name: '承認する' }).check()
  await page.getByRole('button', { name: '判断を記録する' }).click()
  await expect(page.getByText('承認済み').first()).toBeVisible()
}
