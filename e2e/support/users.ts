import path from 'node:path'
import { test as base, type Page } from '@playwright/test'

export const ROLES = ['staff', 'manager', 'auditor', 'admin'] as const
export type Role = (typeof ROLES)[number]

export const emailOf = (role: Role) => `${role}@todoke.example`
export const password = () => process.env.TODOKE_DEMO_PASSWORD ?? 'demo-password-2026'

/** Where the session of a role is kept for the run: made once by the setup project, used by every journey. */
export const sessionOf = (role: Role) => path.join(process.env.TODOKE_DATA_DIR ?? '.data', `session-${role}.json`)

/** Signs somebody in through the form. */
export async function signIn(page: Page, email: string, word: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('メールアドレス').fill(email)
  await page.getByLabel('パスワード', { exact: true }).fill(word)
  await page.getByRole('button', { name: 'サインインする' }).click()
}

/** A page per role, each in a browser of its own: `test('…', async ({ staff, manager }) => …)`. */
export const test = base.extend<Record<Role, Page>>(
  Object.fromEntries(
    ROLES.map((role) => [
      role,
      async ({ browser }: { browser: import('@playwright/test').Browser }, use: (page: Page) => Promise<void>) => {
        const context = await browser.newContext({ storageState: sessionOf(role) })
        await use(await context.newPage())
        await context.close()
      },
    ]),
  ),
)

export { expect } from '@playwright/test'
