import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { writtenLetterCode } from '../../lib/notice/letter-code'
import { logIncident } from '../support/incident'
import { aCode, forgetLookUps, issuedNotice, withdraw } from '../support/issued-notice'
import { staticSite } from '../support/static-site'
import { expect, sessionOf, test } from '../support/users'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** Not the shop: other journeys give it a hundred thousand codes, and each is hashed slowly for the static page. */
const ISSUER = '医療法人社団青葉会 青葉クリニック'

let current: string
let withdrawn: string

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const answer = (page: Page) => page.locator('[data-outcome]:visible')

async function check(page: Page, typed: string, outcome: string): Promise<void> {
  await page.getByLabel(/照会番号|Code of the notice/).fill(typed)
  await page.getByRole('button', { name: /^(確かめる|Check)$/ }).click()
  await expect(page.locator(`[data-outcome="${outcome}"]`)).toBeVisible()
}

const fullWidth = (code: string) => code.replace(/./g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

test.beforeAll(async ({ browser }) => {
  const staff = await (await browser.newContext({ storageState: sessionOf('staff') })).newPage()
  const incident = await logIncident(staff, {
    entity: ISSUER,
    preset: '不正ログイン',
    title: '照会番号を確かめるための事案',
    knownOn: '2026-04-01',
    dataItems: ['氏名', '住所'],
    persons: 1,
  })
  await staff.context().close()
  const [first, second] = await issuedNotice(incident, ['2026-04-04', '2026-04-06'])
  if (!first || !second) throw new Error('no notice was issued')
  await withdraw(first.versionId)
  withdrawn = first.code
  current = second.code
})
test.afterEach(forgetLookUps)

test('届いた手紙が本物か、電話で番号を入れて確かめたい', async ({ page }) => {
  await page.goto('/verify')
  expect(await findings(page)).toEqual([])
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  for (const typed of [writtenLetterCode(current).toLowerCase(), fullWidth(current), ` ${current} `]) {
    await check(page, typed, 'current')
    await expect(answer(page)).toBeFocused()
    await expect(answer(page)).toContainText(`${ISSUER}が出したお知らせの番号です`)
    for (const fact of ['2026年4月6日（月）', '0120-000-101', '有効', '書面'])
      await expect(answer(page)).toContainText(fact)
    await expect(answer(page)).not.toContainText('住所')
    expect(page.url()).toMatch(/\/verify$/)
  }
  expect(await findings(page)).toEqual([])
  expect(await sideways(page)).toBeLessThanOrEqual(0)

  await page.getByRole('button', { name: 'English' }).click()
  await expect(answer(page)).toContainText(`This code belongs to a notice issued by ${ISSUER}`)
  await check(page, withdrawn, 'withdrawn')
  await expect(answer(page)).toContainText('Mon 6 Apr 2026')
  expect(await findings(page)).toEqual([])
})

test('知らない番号には、次に何をすればよいかが同じ形で返る', async ({ page }) => {
  await page.goto('/verify')
  await check(page, aCode(), 'unknown')
  await expect(answer(page).getByRole('listitem')).toHaveCount(3)
  await expect(answer(page)).toContainText('見つかりませんでした')
  await expect(page.getByText('1文字違っているか')).toHaveCount(0)
  await check(page, `${current.slice(0, 11)}${current.endsWith('2') ? '3' : '2'}`, 'unknown')
  await expect(answer(page).getByRole('listitem')).toHaveCount(3)
  await expect(page.getByText('1文字違っているか')).toBeVisible()
  expect(await findings(page)).toEqual([])
  await check(page, current, 'current')
  await expect(answer(page).getByRole('listitem')).toHaveCount(3)
})

test('スクリプトが動かない電話でも確かめられる', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const posted = async (typed: string) => {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByLabel(/照会番号|Code of the notice/).fill(typed)
    await page.getByRole('button', { name: /^(確かめる|Check)$/ }).click()
    const response = await answered
    return { status: response.status(), headers: Object.keys(await response.allHeaders()).sort() }
  }
  await page.goto('/verify')
  const known = await posted(writtenLetterCode(current))
  await expect(answer(page)).toHaveAttribute('data-outcome', 'current')
  await expect(answer(page)).toContainText('0120-000-101')
  expect(page.url()).not.toContain(current)
  const unknown = await posted(aCode())
  await expect(answer(page)).toHaveAttribute('data-outcome', 'unknown')
  expect(unknown).toEqual(known)
  expect(known.status).toBe(200)
  await posted(withdrawn)
  await expect(answer(page)).toHaveAttribute('data-outcome', 'withdrawn')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check a notice by its code')
  await posted(current)
  await expect(answer(page)).toContainText('Mon 6 Apr 2026')
  await context.close()
})

test('次々に試す人は、送信元を偽っても待たされる', async ({ browser }) => {
  test.setTimeout(120_000)
  await forgetLookUps()
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/verify')
  let tries = 0
  do {
    tries += 1
    await context.setExtraHTTPHeaders({
      'X-Forwarded-For': `203.0.113.${tries}`,
      'X-Todoke-Peer': `198.51.100.${tries}`,
    })
    await page.getByLabel('照会番号').fill(aCode())
    await page.getByRole('button', { name: '確かめる' }).click()
    await expect(answer(page)).toBeVisible()
  } while (tries < 35 && (await answer(page).getAttribute('data-outcome')) === 'unknown')
  expect(tries).toBe(31)
  await expect(answer(page)).toHaveAttribute('data-outcome', 'wait')
  await expect(answer(page)).toContainText('約10分後に')
  await context.close()
})

test('会社のサイトに置いたページで、番号を外に出さずに確かめられる', async ({ page, browser }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'todoke-site-'))
  const root = path.join(import.meta.dirname, '../..')
  const run = ['node_modules/tsx/dist/cli.mjs', 'lib/notice/verify/export-cli.ts', '--entity', 'aoba', '--out', folder]
  execFileSync(process.execPath, run, { cwd: root, stdio: 'pipe' })
  const { address, stop } = await staticSite(folder)
  try {
    const asked: string[] = []
    const problems: string[] = []
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    page.on('pageerror', (error) => problems.push(error.message))
    await page.goto(`${address}/notices/`)
    expect(await findings(page)).toEqual([])
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    await check(page, writtenLetterCode(current).toLowerCase(), 'current')
    for (const fact of [ISSUER, '2026年4月6日（月）', '0120-000-101', '有効', '書面'])
      await expect(answer(page)).toContainText(fact)
    await expect(answer(page)).not.toContainText('電子メール', { useInnerText: true })
    await expect(answer(page)).toBeFocused()
    expect(await findings(page)).toEqual([])
    await check(page, aCode(), 'unknown')
    await expect(page.locator('[data-typing]:visible')).toHaveCount(0)
    await check(page, current.slice(1), 'unknown')
    await expect(page.locator('[data-typing="length"]')).toBeVisible()
    await check(page, withdrawn, 'withdrawn')
    await expect(answer(page)).toContainText('2026年4月6日（月）')
    await page.getByRole('link', { name: 'English' }).click()
    await check(page, current, 'current')
    await expect(answer(page)).toContainText('Mon 6 Apr 2026')
    expect(await findings(page)).toEqual([])
    expect(asked.every((request) => request.startsWith(`GET ${address}/`))).toBe(true)
    expect(asked.filter((request) => request.includes(current) || request.includes(withdrawn))).toEqual([])
    expect(problems).toEqual([])

    const without = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await without.goto(`${address}/notices/`)
    await expect(without.getByText('0120-000-101')).toBeVisible()
    await expect(without.getByRole('button')).toHaveCount(0)
    await without.context().close()
  } finally {
    await stop()
    rmSync(folder, { recursive: true })
  }
})
