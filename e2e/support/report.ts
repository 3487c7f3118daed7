import { expect, type Page } from '@playwright/test'
import { readText } from '../../lib/pdf/read-text'

/** Begins a report of a kind and asks for approval. @returns the report's address */
export async function submitReport(
  page: Page,
  incident: string,
  kind: '速報' | '確報' | '追完（続報）',
): Promise<string> {
  await page.goto(`${incident}/reports`)
  await page.getByRole('button', { name: `${kind}を作る` }).click()
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]{36}/)
  await page.getByRole('button', { name: '承認を依頼する' }).click()
  await expect(
    page.getByText('管理者の承認を待っています').or(page.getByText('承認を待っています')).first(),
  ).toBeVisible()
  return new URL(page.url()).pathname
}

/** A manager approves the newest version. */
export async function approveReport(manager: Page, report: string): Promise<void> {
  await manager.goto(report)
  await manager.getByRole('radio', { name: '承認する' }).check()
  await manager.getByRole('button', { name: '判断を記録する' }).click()
  await expect(
    manager.getByText('承認されました。次は提出です').or(manager.getByText('提出用PDFを作っています')),
  ).toBeVisible()
}

/** The pages of the approved PDF as text. Waits until the worker has made it. */
export async function approvedText(page: Page, report: string): Promise<string> {
  const link = page.getByRole('link', { name: /提出用PDFを開く|提出用PDF/ }).first()
  await expect(async () => {
    await page.goto(report)
    await expect(link).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 40_000 })
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.headers()['content-type']).toBe('application/pdf')
  return (await readText(await answer.body())).join('\n')
}

/** Records that the report was handed in through the web form. */
export async function recordFiling(page: Page, report: string, filedAt: string): Promise<void> {
  await page.goto(report)
  await page.getByLabel('提出した日時（日本時間）').fill(filedAt)
  await page.getByRole('radio', { name: '報告フォーム（Web）' }).check()
  await page.getByLabel('受付番号').fill('PPC-2026-000123')
  await page.getByRole('button', { name: '提出を記録する' }).click()
  await expect(page.getByText('提出済みです')).toBeVisible()
}
