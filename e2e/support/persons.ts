import { expect, type Page } from '@playwright/test'

/** A file as the browser's file picker gives it: a path, or a name with its bytes. */
type ListFile = Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0]

/** Uploads a list, accepts the proposed columns and waits for the check. */
export async function checkList(page: Page, incident: string, file: ListFile, timeout = 40_000): Promise<void> {
  await page.goto(`${incident}/persons/import`)
  await page.getByLabel('名簿のファイル').setInputFiles(file)
  await page.getByRole('button', { name: 'アップロードする' }).click()
  await page.getByRole('button', { name: 'この割り当てで検査する' }).click()
  await expect(page.getByText('検査が終わりました。まだ誰も登録していません')).toBeVisible({ timeout })
}

/** Confirms the import and waits for its end. */
export async function importList(page: Page, rows: string, added: string): Promise<void> {
  await page.getByRole('button', { name: `${rows}行を取り込む` }).click()
  await expect(page.getByText(`${added}人を追加しました`)).toBeVisible({ timeout: 60_000 })
}
