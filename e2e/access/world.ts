import path from 'node:path'
import type { Page } from '@playwright/test'
import { addClient, bringIn, CLIENT, compareKey, noticeFromElsewhere, vendorIncident } from '../support/entrustment'
import { logIncident } from '../support/incident'
import { expect } from '../support/users'
import type { World } from './pages'

const CSV = path.join(import.meta.dirname, '../fixtures/persons/rare-characters-utf8.csv')

/** One of everything the pages show: an incident with a person, an uploaded list and a report, a user, an entity. */
export async function aWorld(staff: Page, admin: Page, manager: Page): Promise<World> {
  const incident = await logIncident(staff, {
    entity: '医療法人社団青葉会 青葉クリニック',
    preset: 'メールの誤送信',
    title: '診療案内メールの誤送信',
    knownOn: '2026-04-05',
    dataItems: ['氏名', '住所', 'メールアドレス', '診療・調剤の情報'],
    persons: 2,
    summary: '診療案内を別の患者に送信した。',
  })
  await staff.goto(`${incident}/persons/new`)
  await staff.getByLabel('氏名').first().fill('見本 太郎')
  await staff.getByRole('checkbox', { name: '氏名', exact: true }).check()
  await staff.getByRole('button', { name: '追加する' }).click()
  await expect(staff.getByText('印刷できない').or(staff.getByText('住所がない')).first()).toBeVisible()
  await staff.goto(`${incident}/persons`)
  const person = await addressOf(staff, `a[href*="/persons/"]:not([href*="/new"]):not([href*="/import"])`)
  await staff.goto(`${incident}/persons/import`)
  await staff.getByLabel('名簿のファイル').setInputFiles(CSV)
  await staff.getByRole('button', { name: 'アップロードする' }).click()
  await expect(staff).toHaveURL(/\/import\/[0-9a-f-]{36}/)
  const list = new URL(staff.url()).pathname
  await staff.goto(`${incident}/reports`)
  await staff.getByRole('button', { name: '速報を作る' }).click()
  await expect(staff).toHaveURL(/\/reports\/[0-9a-f-]{36}/)
  const report = new URL(staff.url()).pathname
  const publication = await aPublication(staff, incident)
  await admin.goto('/settings/people')
  const user = await addressOf(admin, 'a[href*="/settings/people/"]:not([href$="/new"])')
  await admin.goto('/settings/entities')
  const entity = await addressOf(admin, 'a[href*="/settings/entities/"]:not([href$="/new"])')
  const webhook = await aWebhook(admin)
  const { received, began } = await aReceivedNotice(staff, manager)
  const entrustor = await addClient(staff, await vendorIncident(staff, '委託されたデータの漏えい'), CLIENT)
  return { incident, person, list, report, publication, user, entity, webhook, entrustor, received, began }
}

/** An entrustee's notice came in and began an incident; the key of another one is still to be compared. */
async function aReceivedNotice(staff: Page, manager: Page) {
  const waiting = async () => {
    await bringIn(staff, noticeFromElsewhere())
    await expect(staff).toHaveURL(/\/incidents\/receive\/[0-9a-f-]{36}/)
    return new URL(staff.url()).pathname
  }
  const began = await compareKey(manager, await waiting())
  return { began, received: await waiting() }
}

/** An address that is told of reminders; it is not called. */
async function aWebhook(admin: Page): Promise<string> {
  await admin.goto('/settings/webhooks')
  await admin.getByRole('textbox', { name: /^名前/ }).fill('法務チャンネル')
  await admin.getByRole('textbox', { name: /^URL/ }).fill('https://hooks.example.com/services/todoke')
  await admin.getByRole('button', { name: '送信先を追加する' }).click()
  await expect(admin.getByText('この鍵は一度だけ表示します')).toBeVisible()
  return addressOf(admin, 'a[href*="/settings/webhooks/"]')
}

async function addressOf(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).first().getAttribute('href')) ?? ''
}

/** The five items and the desk (law 26(2)); the demo clinic's own number. */
const PUBLIC_TEXT = [
  '１　事案の概要　2026年4月3日、診療案内のメールを別の患者様に送信したことが分かりました。',
  '２　漏えいした個人データの項目　氏名、メールアドレス',
  '３　原因　宛先の確認が不足していました。',
  '４　二次被害　不正に利用された事実は、現時点で確認されていません。',
  '５　その他　当院を装う連絡にご注意ください。',
  'お問い合わせ先　個人情報お問い合わせ窓口　電話　0120-000-101',
].join('\n')

/** The case is published for those no letter reached, and a desk is open for them. */
async function aPublication(staff: Page, incident: string): Promise<string> {
  await staff.goto(`${incident}/letters/returns/substitute`)
  await staff.getByLabel('事案の公表').check()
  await staff.getByLabel('本人の連絡先を持っていない').check()
  await staff.getByLabel('公表する文').fill(PUBLIC_TEXT)
  await staff.getByLabel('公表した場所').fill('当院ウェブサイトの「お知らせ」')
  await staff.getByRole('button', { name: '代替措置を記録する' }).click()
  await expect(staff.getByRole('link', { name: '公表した文を開く' })).toBeVisible()
  await staff.getByLabel('問い合わせ窓口の設置').check()
  await staff.getByLabel('本人の連絡先を持っていない').check()
  await staff.getByRole('button', { name: '代替措置を記録する' }).click()
  await expect(staff.getByRole('link', { name: '窓口での照合を開く' })).toBeVisible()
  return addressOf(staff, 'a[href*="/letters/returns/substitute/"]')
}
