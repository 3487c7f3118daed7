import { expect, test } from '../support/users'

test('グループ会社を加え、すぐにその会社の事案を登録できるようにしたい', async ({ admin, manager }) => {
  const name = `見本薬局株式会社${crypto.randomUUID().slice(0, 4)}`
  await admin.goto('/settings/entities/new')
  const fields: Record<string, string> = {
    略号: `yakkyoku${crypto
      .randomUUID()
      .replace(/[^a-z]/g, '')
      .slice(0, 4)}`,
    名称: name,
    郵便番号: '150-0001',
    住所: '東京都渋谷区見本町1-1-1',
    代表者: '代表取締役 見本 三郎',
    業種: '医薬品小売業',
    担当部署: '総務部',
    担当者の氏名: '総務 花子',
    担当者の電話番号: '03-0000-0300',
    担当者のメールアドレス: 'privacy@yakkyoku.example.co.jp',
    窓口の名称: '見本薬局 個人情報窓口',
    窓口の電話番号: '0120-000-303',
    窓口の受付時間: '平日 9時から17時まで',
    公式サイト: 'https://www.yakkyoku.example.co.jp/',
    公式メールのドメイン: 'yakkyoku.example.co.jp',
  }
  for (const [label, value] of Object.entries(fields))
    await admin.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(value)
  await admin.getByRole('textbox', { name: /^法人番号/ }).fill('1234567890123')
  await admin.getByRole('button', { name: '事業者を追加する' }).click()
  await expect(admin.getByRole('link', { name: /法人番号/ })).toBeVisible()
  await admin.getByRole('textbox', { name: /^法人番号/ }).fill('')
  await admin.getByRole('button', { name: '事業者を追加する' }).click()
  await expect(admin).not.toHaveURL(/new$/)

  await manager.goto('/incidents/new')
  await expect(manager.getByLabel('事業者').getByRole('option', { name })).toBeAttached()
})
