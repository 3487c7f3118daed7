import { expect, type Page } from '@playwright/test'

type Logged = {
  entity: string
  preset: string
  title: string
  knownOn: string
  dataItems: string[]
  persons: number
  encryption?: string
  summary?: string
}

/** Logs an incident through the first screen. @returns its address, e.g. `/incidents/aoba-2026-0004` */
export async function logIncident(page: Page, incident: Logged): Promise<string> {
  await page.goto('/incidents/new')
  await page.getByLabel('どのような事案ですか').selectOption({ label: incident.preset })
  await page.getByLabel('事業者').selectOption({ label: incident.entity })
  await page.getByLabel('件名').fill(incident.title)
  await page.getByLabel('発覚日').fill(incident.knownOn)
  await page.getByLabel('知った日').fill(incident.knownOn)
  await page.getByLabel('最初に知った人').fill('受付担当')
  const items = page.getByRole('group', { name: '含まれるデータ' })
  for (const box of await items.getByRole('checkbox').all()) await box.uncheck()
  for (const item of incident.dataItems) await items.getByRole('checkbox', { name: item, exact: true }).check()
  await page.getByLabel('本人の数').fill(String(incident.persons))
  if (incident.encryption) await page.getByLabel('暗号化').selectOption({ label: incident.encryption })
  if (incident.summary) await page.getByLabel('何が起きたか').fill(incident.summary)
  await page.getByRole('button', { name: '登録して期限を確認する' }).click()
  await expect(page).toHaveURL(/\/incidents\/[a-z]+-\d{4}-\d{4}\?new=1/)
  return new URL(page.url()).pathname
}

/** One of the nine items as a region of the facts page. */
export const itemCard = (page: Page, item: number) => page.locator(`#item-${item}`)

/** Saves one of the nine items after `fill` has written into it. */
export async function saveItem(
  page: Page,
  incident: string,
  item: number,
  state: '判明' | '調査中' | '該当なし',
  fill: (card: ReturnType<typeof itemCard>) => Promise<void> = async () => {},
): Promise<void> {
  if (!page.url().includes(`${incident}/facts`)) await page.goto(`${incident}/facts`)
  const card = itemCard(page, item)
  await card.getByRole('radio', { name: state, exact: true }).check()
  await fill(card)
  await card.getByRole('button', { name: `${item}. を保存する` }).click()
  await expect(card.getByRole('status').filter({ hasText: '保存しました' })).toBeVisible()
}

/** Writes all nine items as known, as a clinic would after a hand-over to the wrong patient. */
export async function writeClinicItems(page: Page, incident: string): Promise<void> {
  await saveItem(page, incident, 1, '判明', async (card) => {
    await card.getByLabel('発見者').selectOption({ label: '本人・顧客' })
    await card.getByLabel('委託元の有無').selectOption({ label: '無' })
    await card.getByLabel('委託先の有無').selectOption({ label: '無' })
    await card
      .getByLabel('事実経過')
      .fill('4月3日10時20分、受付で別の患者の薬剤情報提供書を手渡した。10時40分に申し出を受けて回収した。')
  })
  await saveItem(page, incident, 2, '判明')
  await saveItem(page, incident, 3, '判明')
  await saveItem(page, incident, 4, '判明', async (card) => {
    await card.getByLabel('原因の詳細').fill('氏名の読み合わせをせずに書類を渡した。')
  })
  await saveItem(page, incident, 5, '判明', async (card) => {
    await card.getByLabel('二次被害又はそのおそれ').selectOption({ label: '不明' })
    await card.getByLabel('内容').fill('現時点で確認されていない。')
  })
  await saveItem(page, incident, 6, '判明', async (card) => {
    await card.getByLabel('本人への対応').selectOption({ label: '対応済' })
    await card.getByLabel('内容').fill('4月3日に電話で説明し、謝罪した。')
  })
  await saveItem(page, incident, 7, '判明', async (card) => {
    await card.getByRole('combobox', { name: /^公表/ }).selectOption({ label: '予定なし' })
  })
  await saveItem(page, incident, 8, '判明', async (card) => {
    await card.getByLabel('実施済みの措置').fill('全職員に読み合わせの手順を周知した。')
    await card.getByLabel('今後実施予定の措置').fill('交付時の二重確認を手順書に加える。')
  })
  await saveItem(page, incident, 9, '該当なし')
}
