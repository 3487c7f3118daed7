import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './support/users'

const FOLDER = path.join(import.meta.dirname, '../docs/screenshots')
const CSV = path.join(import.meta.dirname, 'fixtures/persons/minato-3214.csv')

const shot = (page: Page, name: string) => page.screenshot({ path: path.join(FOLDER, `${name}.png`), scale: 'css' })

/** Opens a seeded incident by its title. @returns its address */
async function openIncident(page: Page, title: string): Promise<string> {
  await page.goto(`/incidents?text=${encodeURIComponent(title)}`)
  const link = page.locator('a[href^="/incidents/"]:not([href$="/new"])').first()
  return (await link.getAttribute('href')) ?? ''
}

test.use({ viewport: { width: 1280, height: 860 } })

test('pictures of the main pages', async ({ staff, manager, auditor }) => {
  test.setTimeout(180_000)
  for (const page of [staff, manager, auditor]) await page.setViewportSize({ width: 1280, height: 860 })
  await manager.goto('/')
  await expect(manager.getByRole('heading', { level: 1 })).toBeVisible()
  await shot(manager, 'today')

  await staff.goto('/incidents/new')
  await staff.getByLabel('事業者').selectOption({ index: 1 })
  await staff.getByLabel('発覚日').fill('2026-04-03')
  await staff.getByLabel('知った日').fill('2026-04-03')
  await expect(staff.getByText('報告と本人への通知が必要です').first()).toBeVisible()
  await shot(staff, 'new-incident')

  const shop = await openIncident(staff, '通販サイトへの不正アクセス')
  await staff.goto(shop)
  await expect(staff.getByRole('heading', { level: 1 })).toBeVisible()
  await shot(staff, 'incident')
  await staff.goto(`${shop}/facts`)
  await expect(staff.getByRole('heading', { level: 1 })).toBeVisible()
  await shot(staff, 'facts')

  await staff.goto(`${shop}/persons/import`)
  await staff.getByLabel('名簿のファイル').setInputFiles(CSV)
  await staff.getByRole('button', { name: 'アップロードする' }).click()
  await staff.getByRole('button', { name: 'この割り当てで検査する' }).click()
  await expect(staff.getByText('検査が終わりました。まだ誰も登録していません')).toBeVisible({ timeout: 60_000 })
  await shot(staff, 'import')
  await staff.getByRole('button', { name: /行を取り込む/ }).click()
  await expect(staff.getByText('3,202人を追加しました')).toBeVisible({ timeout: 60_000 })
  await staff.goto(`${shop}/persons`)
  await expect(staff.getByRole('table').first()).toBeVisible()
  await shot(staff, 'persons')

  await staff.goto(`${shop}/letters/edit`)
  await expect(staff.getByRole('button', { name: '文面を保存する' })).toBeVisible()
  await shot(staff, 'letter')

  await staff.goto(`${shop}/reports`)
  await staff.getByRole('button', { name: '速報を作る' }).click()
  await expect(staff).toHaveURL(/\/reports\/[0-9a-f-]{36}/)
  await staff.getByRole('button', { name: '承認を依頼する' }).click()
  await expect(staff.getByText('承認を待っています').first()).toBeVisible()
  await manager.goto(new URL(staff.url()).pathname)
  await expect(manager.getByRole('radio', { name: '承認する' })).toBeVisible()
  await shot(manager, 'report')

  await auditor.goto('/audit')
  await expect(auditor.getByRole('table').first()).toBeVisible()
  await shot(auditor, 'audit')

  await manager.setViewportSize({ width: 390, height: 844 })
  await manager.goto('/')
  await expect(manager.getByRole('heading', { level: 1 })).toBeVisible()
  await shot(manager, 'today-phone')
})
