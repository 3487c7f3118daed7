import { defineConfig } from '@playwright/test'

/** The address and the accounts come from scripts/test.mjs, which starts the application. */
export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:3000',
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH || undefined },
  },
  projects: [
    { name: 'sign-in', testMatch: 'support/sign-in.setup.ts' },
    { name: 'journeys', testIgnore: 'screenshots.spec.ts', dependencies: ['sign-in'] },
    { name: 'screenshots', testMatch: 'screenshots.spec.ts', dependencies: ['sign-in'] },
  ],
})
