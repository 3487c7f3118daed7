import path from 'node:path'
import { readText } from '../../lib/pdf/read-text'
import { logIncident } from '../support/incident'
import { approveLetter, submitLetter } from '../support/letter'
import { checkList, importList } from '../support/persons'
import { expect, test } from '../support/users'

const file = (name: string) => path.join(import.meta.dirname, '../fixtures/persons', name)

test('通販サイトが攻撃され、3,214人のカード情報や住所が漏れた。全員に手紙を出したい', async ({
  staff,
  manager,
  auditor,
}) => {
  test.setTimeout(240_000)
  const incident = await logIncident(staff, {
    entity: '港オンラインショップ株式会社',
    preset: '不正ログイン',
    title: '通販サイトへの不正アクセス',
    knownOn: '2026-04-01',
    dataItems: ['氏名', '住所', '電話番号', 'メールアドレス', 'クレジットカード番号'],
    persons: 3214,
    summary: '会員データベースへの不正なアクセスの痕跡が見つかった。',
  })
  for (const category of ['2号：財産的被害のおそれ', '3号：不正の目的のおそれ', '4号：1,000人を超える'])
    await expect(staff.getByText(category).first()).toBeVisible()
  await expect(staff.getByText('確報 60日')).toBeVisible()

  await test.step('直す行が12行ある名簿を取り込み、直した名簿で残りを足す', async () => {
    await checkList(staff, incident, file('minato-3214.csv'))
    const problems = staff.getByRole('table', { name: '直す必要がある（12）' })
    await expect(problems.getByRole('row')).toHaveCount(13)
    await expect(problems.getByRole('row').nth(1)).toContainText(/^\s*(行番号)?\s*\d+/)
    await importList(staff, '3,202', '3,202')
    await checkList(staff, incident, file('minato-fixed.csv'))
    await importList(staff, '3,214', '12')
    await staff.goto(`${incident}/persons`)
    await expect(staff.getByText('3,214人').filter({ visible: true }).first()).toBeVisible()
  })

  await test.step('住所の分からない人を1人、手で加える', async () => {
    await staff.goto(`${incident}/persons/new`)
    await staff.getByLabel('氏名', { exact: false }).first().fill('𠮷野 未詳')
    await staff.getByRole('checkbox', { name: '氏名', exact: true }).check()
    await staff.getByRole('button', { name: '追加する' }).click()
    await expect(staff).toHaveURL(/persons/)
    await expect(staff.getByText('3,215人').filter({ visible: true }).first()).toBeVisible()
  })

  await test.step('文面を書き、管理者が承認する', async () => {
    await submitLetter(staff, incident)
    await approveLetter(manager, incident)
  })

  await test.step('全員分を印刷し、印刷できない人は理由とともに残る', async () => {
    await staff.goto(`${incident}/letters/print`)
    await staff.getByRole('button', { name: '3,215人分を印刷する' }).click()
    await expect(staff.getByRole('link', { name: '照会番号の一覧（CSV）をダウンロード' })).toBeVisible({
      timeout: 90_000,
    })
    await expect(staff.getByRole('table', { name: '印刷できなかった人の一覧' })).toContainText('住所がありません。')
    await expect(staff.getByText('3,214通を印刷、1通を保留')).toBeVisible()
  })

  await test.step('カードの人と住所だけの人で、項目とお願いが違う', async () => {
    const links = await staff
      .locator('a[href^="/api/files/"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
    const letters: string[] = []
    for (const link of links) {
      const answer = await staff.request.get(link)
      if (answer.headers()['content-type'] !== 'application/pdf') continue
      const pages = await readText(await answer.body())
      const text = pages.map((page) => page.replace(/\s/g, ''))
      // A letter begins on the page with the first of the five items.
      for (const page of text) if (page.includes('１事案の概要')) letters.push(page)
    }
    const withCard = letters.filter((page) => page.includes('クレジットカード番号'))
    const without = letters.filter((page) => !page.includes('クレジットカード番号'))
    const codes = new Set(letters.map((page) => page.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)?.[0]))
    expect([letters.length, codes.size]).toEqual([3214, 3214])
    expect(withCard.length).toBeGreaterThan(100)
    expect(without.length).toBeGreaterThan(100)
    expect(withCard.every((page) => page.includes('カード会社'))).toBe(true)
    expect(without.some((page) => page.includes('カード会社'))).toBe(false)
  })

  await test.step('発送を記録し、監査担当には手紙のファイルを開かせない', async () => {
    for (const link of await staff.locator('a[href^="/api/files/"]').all())
      expect((await auditor.request.get((await link.getAttribute('href')) ?? '')).status()).toBe(422)
    await staff.getByLabel('発送した日').fill('2026-04-06')
    await staff.getByRole('button', { name: 'この日に発送したと記録する' }).click()
    await expect(staff.getByText('発送を記録しました。')).toBeVisible()
  })
})
