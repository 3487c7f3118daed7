import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { canonicalJson, type Json } from '../../lib/core/canonical-json'
import { logIncident } from './incident'

export const VENDOR = '港オンラインショップ株式会社'
export const CLIENT = '医療法人社団青葉会 青葉クリニック'

/** An incident of a vendor that handled the data for others. @returns its address */
export async function vendorIncident(page: Page, title: string): Promise<string> {
  const incident = await logIncident(page, {
    entity: VENDOR,
    preset: 'ランサムウェア',
    title,
    knownOn: '2026-04-03',
    dataItems: ['氏名', '住所'],
    persons: 3214,
    summary: '4月1日2時14分、サーバーに不正なログインがあった。4月3日に従業者が気づいた。',
  })
  await page.goto(`${incident}/facts`)
  await page.getByLabel('委託の関係').selectOption({ label: '委託先（委託元にまだ通知していない）' })
  await page.getByRole('button', { name: '事実を保存する' }).click()
  await expect(page.getByRole('status').filter({ hasText: '保存しました' }).first()).toBeVisible()
  return incident
}

/** One more client of that incident. @returns the address of its page */
export async function addClient(page: Page, incident: string, name: string): Promise<string> {
  await page.goto(`${incident}/parties`)
  await page.getByLabel('会社名').fill(name)
  await page.getByLabel('電話番号').fill('045-000-0100')
  await page.getByRole('button', { name: '委託元を追加する' }).click()
  const link = page.getByRole('link', { name, exact: true })
  await expect(link).toBeVisible()
  return (await link.getAttribute('href')) ?? ''
}

/** Submits the notice to a client, has a manager approve it, and waits for its files. @returns the signed file's text */
export async function approvedFile(staff: Page, manager: Page, client: string): Promise<string> {
  await staff.goto(client)
  const confirm = staff.getByRole('button', { name: '依頼する', exact: true })
  // Until the page's script runs, a press opens nothing.
  await expect(async () => {
    await staff.getByRole('button', { name: '内容を固定して承認を依頼する' }).click()
    await expect(confirm).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 30_000 })
  await confirm.click()
  await expect(staff.getByText('承認を待っています')).toBeVisible()
  await manager.goto(client)
  await manager.getByRole('radio', { name: '承認する' }).check()
  await manager.getByRole('button', { name: '判断を記録する' }).click()
  const link = staff.getByRole('link', { name: '署名済みデータ（JSON）' })
  await expect(async () => {
    await staff.goto(client)
    await expect(link).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
  const answer = await staff.request.get((await link.getAttribute('href')) ?? '')
  return answer.text()
}

/** Chooses a notice's file and says when it arrived. What comes then depends on the file and its key. */
export async function bringIn(page: Page, file: string, entity = CLIENT): Promise<void> {
  await page.goto('/incidents/receive')
  await page
    .getByLabel('通知のデータ（JSON）')
    .setInputFiles({ name: 'notice.json', mimeType: 'application/json', buffer: Buffer.from(file) })
  await page.getByLabel('通知を受けた会社').selectOption({ label: entity })
  await page.getByLabel('届いた日時（日本時間）').fill('2026-04-06T08:40')
  await page.getByRole('button', { name: '取り込む' }).click()
}

/** A manager compares the key of the notice that waits on this page. @returns the address of the incident it begins */
export async function compareKey(manager: Page, waiting: string): Promise<string> {
  await manager.goto(waiting)
  await manager.getByLabel('前から知っている電話番号で差出人と話し').check()
  await manager.getByRole('button', { name: 'この鍵を信頼して、事案を始める' }).click()
  await expect(manager).toHaveURL(/\/incidents\/[a-z]+-\d{4}-\d{4}\?new=1/)
  return new URL(manager.url()).pathname
}

const FIXTURE = path.join(import.meta.dirname, '../fixtures/notices/vendor.json')

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')

/** What another installation, with a key of its own, sends: written from the description of the format alone. */
export function noticeFromElsewhere(): string {
  const notice: Record<string, Json> = {
    ...JSON.parse(readFileSync(FIXTURE, 'utf8')),
    incidentNumber: `V-${Date.now()}`,
  }
  const parts = Object.fromEntries(Object.entries(notice).map(([name, part]) => [name, sha256(canonicalJson(part))]))
  const content = { format: 'todoke-entrustee-notice', schemaVersion: 1, notice, parts }
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return JSON.stringify({
    content,
    sha256: sha256(canonicalJson(content)),
    signature: {
      algorithm: 'Ed25519',
      publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      fingerprint: sha256(publicKey.export({ type: 'spki', format: 'der' })),
      value: sign(null, Buffer.from(canonicalJson(content)), privateKey).toString('base64'),
    },
  })
}
