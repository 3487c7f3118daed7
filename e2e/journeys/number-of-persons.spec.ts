import { logIncident, saveItem, writeClinicItems } from '../support/incident'
import { approveLetter, askForApproval } from '../support/letter'
import { checkList, importList } from '../support/persons'
import { approvedText, approveReport, recordFiling, submitReport } from '../support/report'
import { expect, test } from '../support/users'

const LIST = {
  name: '対象者.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    '氏名,郵便番号,都道府県,住所\n山田 花子,220-0012,神奈川県,横浜市西区みなとみらい1-1-1\n佐藤 一郎,100-0005,東京都,千代田区丸の内1-1-1\n',
  ),
}

test('報告して手紙も出したあとで、本人の数が3,214人から3,241人に変わった。どの文書が違ってしまったか知りたい', async ({
  staff,
  manager,
}) => {
  test.setTimeout(300_000)
  const incident = await logIncident(staff, {
    entity: '港オンラインショップ株式会社',
    preset: '不正ログイン',
    title: '会員情報の流出',
    knownOn: '2026-04-03',
    dataItems: ['氏名', '住所'],
    persons: 3214,
    summary: '会員データベースへの不正なアクセスの痕跡が見つかった。',
  })

  await test.step('3,214人として速報と確報を出す', async () => {
    await writeClinicItems(staff, incident)
    await saveItem(staff, incident, 1, '判明', (card) =>
      card.getByLabel('事実経過').fill('4月3日に不正なログインを確認した。会員3,214人の情報が閲覧された。'),
    )
    for (const kind of ['速報', '確報'] as const) {
      const report = await submitReport(staff, incident, kind)
      await approveReport(manager, report)
      await approvedText(staff, report)
      await recordFiling(staff, report, '2026-04-06T08:30')
    }
  })

  await test.step('3,214人と書いた手紙を印刷する', async () => {
    await checkList(staff, incident, LIST)
    await importList(staff, '2', '2')
    await staff.goto(`${incident}/letters`)
    await staff.getByRole('link', { name: '下書きを作る' }).click()
    await staff
      .locator('textarea[name="overview"]')
      .fill('当社の会員データベースに不正なアクセスがあり、お客様3,214人の情報が閲覧されました。')
    await staff.getByRole('button', { name: '文面を保存する' }).click()
    await expect(staff).toHaveURL(new RegExp(`${incident}/letters$`))
    await askForApproval(staff)
    await approveLetter(manager, incident)
    await staff.goto(`${incident}/letters/print`)
    await staff.getByRole('button', { name: '2人分を印刷する' }).click()
    await expect(staff.getByRole('link', { name: '照会番号の一覧（CSV）をダウンロード' })).toBeVisible({
      timeout: 90_000,
    })
  })

  await staff.goto(`${incident}/consistency`)
  await expect(staff.getByText('事実と異なる箇所はありません。')).toBeVisible()

  await test.step('本人の数を3,241人に直す', async () => {
    await staff.goto(`${incident}/facts`)
    await staff.getByLabel('本人の数', { exact: false }).first().fill('3241')
    await staff.getByRole('button', { name: '事実を保存する' }).click()
    await expect(staff.getByRole('status').filter({ hasText: '保存しました' }).first()).toBeVisible()
  })

  const differences = staff.getByRole('table', { name: '事実と異なる箇所' })
  const openList = async () => {
    await staff.goto(incident)
    await expect(staff.getByText('事実と異なる文書が2件あります')).toBeVisible()
    await staff.getByRole('link', { name: '相違の内容と直し方を見る' }).click()
    await expect(staff.getByRole('heading', { level: 1, name: '文書の照合' })).toBeVisible()
  }
  await test.step('違ってしまった文書が、箇所とともにすべて挙がる', async () => {
    await openList()
    await expect(staff.getByText('事実と異なる箇所が3件あります。')).toBeVisible()
    const main = staff.getByRole('main')
    await expect(main.getByRole('heading', { level: 3 })).toHaveText([/確報 第1版/, /通知文書 第1版/])
    await expect(differences).toHaveCount(2)
    const rows = (table: number) => differences.nth(table).getByRole('row').filter({ hasText: '3,214' })
    await expect(rows(0)).toHaveCount(2)
    await expect(rows(0).filter({ hasText: '会員3,214人の情報が閲覧された' })).toHaveCount(1)
    await expect(rows(1)).toHaveCount(1)
    await expect(rows(1)).toContainText('お客様3,214人の情報が閲覧されました')
    for (const row of [...(await rows(0).all()), ...(await rows(1).all())]) await expect(row).toContainText('3,241')
  })

  await test.step('そこから追完の報告を始める', async () => {
    await staff.getByRole('link', { name: '追完・確報を作る' }).click()
    await staff.getByRole('button', { name: '追完（続報）を作る' }).click()
    await expect(staff).toHaveURL(/\/reports\/[0-9a-f-]{36}/)
    await expect(staff.getByRole('main')).toContainText('3,241')
  })

  await test.step('そこから手紙の新しい版を作る', async () => {
    await openList()
    await staff.getByRole('link', { name: '通知文書を直す' }).click()
    await staff
      .locator('textarea[name="overview"]')
      .fill(
        '先にお知らせした人数を訂正します。当社の会員データベースに不正なアクセスがあり、お客様3,241人の情報が閲覧されました。',
      )
    await staff.getByRole('button', { name: '文面を保存する' }).click()
    await expect(staff).toHaveURL(new RegExp(`${incident}/letters$`))
    await askForApproval(staff)
    await approveLetter(manager, incident)
    await staff.goto(`${incident}/letters/versions?version=2`)
    await expect(staff.getByRole('main')).toContainText('3,241人')
  })
})
