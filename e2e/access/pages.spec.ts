import { readdirSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, ROLES, test } from '../support/users'
import { PAGES, visitorOf, type World } from './pages'
import { aWorld } from './world'

const APP = path.join(import.meta.dirname, '../../app')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Nobody needs a session for these. */
const OPEN_TO_ALL = ['sign-in', 'quick-check', 'verify']

test.describe.configure({ mode: 'serial' })

let world: World

/** Rule and place of everything axe finds. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** How far the page could be moved sideways, in pixels. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('どのページも、誰が見られるかが決まっている', () => {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'page.tsx')
    .map((file) =>
      path
        .dirname(file)
        .replace(/\([a-z]+\)\/?/g, '')
        .replace(/^\.$/, ''),
    )
  expect(files.sort()).toEqual(PAGES.map(({ route }) => route).sort())
})

test('役割ごとに、見られるページと見られないページがある', async ({ staff, manager, auditor, admin, browser }) => {
  test.setTimeout(120_000)
  world = await aWorld(staff, admin, manager)
  const pages = { staff, manager, auditor, admin }
  const nobody = await (await browser.newContext()).newPage()
  for (const row of PAGES) {
    const address = row.address(world)
    for (const role of ROLES) {
      const answer = await pages[role].request.get(address, { maxRedirects: 0 })
      const to = answer.headers().location
      const met = to
        ? `→ ${to}`
        : answer.status() === 403
          ? 'refused'
          : answer.status() === 200
            ? 'page'
            : answer.status()
      expect.soft(met, `${role} ${address}`).toBe(row[role])
    }
    if (OPEN_TO_ALL.includes(row.route)) continue
    const stranger = await nobody.request.get(address, { maxRedirects: 0 })
    expect.soft(stranger.headers().location, `nobody ${address}`).toContain('/sign-in')
  }
})

for (const [width, name] of [
  [1280, '広い画面'],
  [390, '電話の画面'],
] as const)
  test(`${name}で、どのページにも使いにくいところが見つからない`, async ({
    staff,
    manager,
    auditor,
    admin,
    browser,
  }) => {
    test.setTimeout(180_000)
    const pages = { staff, manager, auditor, admin }
    const nobody = await (await browser.newContext()).newPage()
    for (const row of PAGES) {
      const visitor = visitorOf(row)
      const page = visitor ? pages[visitor] : nobody
      await page.setViewportSize({ width, height: 900 })
      await page.goto(row.address(world))
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect.soft(await findings(page), `${row.route} ${width}px`).toEqual([])
      expect.soft(await sideways(page), `${row.route} ${width}px`).toBeLessThanOrEqual(0)
    }
  })

test('英語でも読め、日本語の文が残っていない', async ({ manager }) => {
  await manager.goto('/')
  await manager.getByRole('button', { name: 'English' }).click()
  await expect(manager.locator('html')).toHaveAttribute('lang', 'en')
  for (const section of ['', '/facts', '/data', '/persons', '/reports', '/letters', '/history']) {
    await manager.goto(`${world.incident}${section}`)
    await expect(manager.getByRole('heading', { level: 1 })).toHaveText(/^[\x20-\x7e’–]+$/)
    await expect(manager.getByRole('navigation').first()).not.toContainText(/[ぁ-ん]/)
    expect.soft(await findings(manager), `${section} en`).toEqual([])
  }
  await manager.getByRole('button', { name: '日本語' }).click()
  await expect(manager.locator('html')).toHaveAttribute('lang', 'ja')
})
