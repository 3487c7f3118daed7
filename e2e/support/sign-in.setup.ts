import { expect, test } from '@playwright/test'
import { emailOf, password, ROLES, sessionOf, signIn } from './users'

for (const role of ROLES)
  test(`${role} signs in once for all journeys`, async ({ page }) => {
    await signIn(page, emailOf(role), password())
    await expect(page).not.toHaveURL(/sign-in/)
    await page.context().storageState({ path: sessionOf(role) })
  })
