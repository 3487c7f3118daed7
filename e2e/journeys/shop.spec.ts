import path from 'node:path'
import { readText } from '../../lib/pdf/read-text'
import { logIncident } from '../support/incident'
import { approveLetter, askForApproval } from '../support/letter'
import { checkList, importList } from '../support/persons'
import { expect, test } from '../support/users'

const file = (name: string) => path.join(import.meta.dirname, '../fixtures/persons', name)

test('通販サイトが攻撃され、3,214人のカード情報や住所が漏れた。全員に手紙を出したい', async ({
  staff,
  manager,
  auditor,
  browser,
}) => {
  test.setTimeout(300_000)
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

  await test.step('詐欺の手紙に見える文面は依頼できず、直すと依頼できる', async () => {
    await staff.goto(`${incident}/letters/edit`)
    const overview = staff.locator('textarea[name="overview"]')
    const sober = await overview.inputValue()
    await overview.fill(
      `${sober}\n24時間以内に https://bit.ly/minato-check をクリックしてカード番号を入力してください。`,
    )
    await expect(staff.getByText('短縮URL').first()).toBeVisible()
    await staff.getByRole('button', { name: '文面を保存する' }).click()
    await expect(staff).toHaveURL(new RegExp(`${incident}/letters$`))
    await expect(staff.getByText(/承認を依頼する前に、\d+か所を直してください/)).toBeVisible()
    await expect(staff.getByText('bit.ly/minato-check').first()).toBeVisible()
    await expect(staff.getByRole('button', { name: '承認を依頼する' })).toBeHidden()
    await staff.getByRole('link', { name: '文面を編集する' }).click()
    await overview.fill(sober)
    await staff.getByRole('button', { name: '文面を保存する' }).click()
    await expect(staff).toHaveURL(new RegExp(`${incident}/letters$`))
  })

  await test.step('管理者が承認する', async () => {
    await askForApproval(staff)
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

  const codes = await test.step('届いた手紙の照会番号を、誰でも確かめられる', async () => {
    const link = staff.getByRole('link', { name: '照会番号の一覧（CSV）をダウンロード' })
    const list = await (await staff.request.get((await link.getAttribute('href')) ?? '')).text()
    const [one = '', ...others] = list
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[0] ?? '')
    const stranger = await browser.newContext()
    const page = await stranger.newPage()
    await page.goto('/verify')
    await page.getByLabel('照会番号').fill(one)
    await page.getByRole('button', { name: '確かめる' }).click()
    await expect(page.locator('[data-outcome="current"]')).toContainText('港オンラインショップ株式会社')
    await expect(page.getByRole('main')).not.toContainText('クレジットカード')
    await stranger.close()
    return others
  })

  await test.step('3通が戻り、2通はもう一度送り、1人には代替措置をとる', async () => {
    await staff.goto(`${incident}/letters/returns`)
    const scan = async (reason: string, ...scanned: string[]) => {
      await staff.getByRole('radio', { name: reason }).check()
      for (const code of scanned) {
        await staff.getByLabel('照会番号').fill(code.toLowerCase())
        await staff.keyboard.press('Enter')
      }
    }
    await scan('転居先不明', codes[10] ?? '', codes[20] ?? '')
    await scan('あて所に尋ねあたりません', codes[30] ?? '')
    await expect(staff.getByText('いま記録した文書：3通')).toBeVisible()
    const decide = async (why: string, act: string) => {
      const row = staff.getByRole('row').filter({ hasText: why })
      await row.getByRole('button', { name: act }).click()
      await staff.getByRole('dialog').getByRole('button', { name: act }).click()
      await expect(row).toBeHidden()
    }
    await staff.reload()
    await decide('転居先不明', 'もう一度印刷する')
    await decide('あて所に尋ねあたりません', '代替措置にする')
    await staff.goto(`${incident}/letters/returns/substitute`)
    await staff.getByRole('radio', { name: /事案の公表/ }).check()
    await staff.getByRole('radio', { name: /連絡先が古く/ }).check()
    await staff.getByLabel('公表した場所').fill('当社ウェブサイトの「お知らせ」')
    const cover = staff.getByRole('checkbox', { name: /この代替措置の対象にする/ })
    if (await cover.isChecked()) await cover.uncheck()
    await staff.getByRole('button', { name: '代替措置を記録する' }).click()
    await expect(staff.getByText('代替措置を記録しました。')).toBeVisible()
  })

  await test.step('報告事項6に、数が自動で入る', async () => {
    await staff.goto(`${incident}/facts`)
    await expect(staff.locator('#item-6')).toContainText(
      '対象 3,215人、発送 3,214通、返戻 3通、到達 3,211人、未到達 4人、代替措置 1人、公表 2026年4月6日から',
    )
  })
})
