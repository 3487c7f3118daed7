import { readFile } from 'node:fs/promises'
import { expect, test } from '../support/users'

const LIST = [
  [
    '事業者コード',
    '管理番号',
    '件名',
    '原因',
    '知った日',
    '本人の数',
    '漏えい等した項目',
    '速報日',
    '確報日',
    '本人通知日',
  ],
  [
    'aoba',
    '総務-17',
    '健診結果の誤送付',
    'メールの誤送信',
    '2024/5/7',
    '12',
    '氏名、健康診断等の結果',
    '2024/5/9',
    '2024/7/1',
    '',
  ],
  ['aoba', '総務-18', '日付の誤り', 'メールの誤送信', '2024/2/30', '1', '氏名', '', '', ''],
]
const csv = (rows: string[][]) => Buffer.from(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n'))

test('表計算で管理していた事案を取り込み、半角の一語で探して、CSVに書き出す', async ({ manager }) => {
  await manager.goto('/incidents')
  await manager.getByRole('link', { name: '過去の事案を取り込む' }).click()
  await manager
    .getByLabel('過去の事案のファイル')
    .setInputFiles({ name: '台帳.csv', mimeType: 'text/csv', buffer: csv(LIST) })
  await manager.getByRole('button', { name: '内容を確認する' }).click()
  const findings = manager.getByRole('table', { name: '直す必要がある行' })
  await expect(findings.getByRole('row')).toHaveCount(2)
  await expect(findings).toContainText('日付として読めません')
  await manager.getByRole('button', { name: '1件を取り込む' }).click()
  await expect(manager.getByText('1件を台帳に取り込みました')).toBeVisible({ timeout: 30_000 })

  await manager.getByRole('link', { name: '台帳を見る' }).click()
  await manager.getByRole('searchbox').fill('健診結果ﾉ誤')
  await manager.getByLabel('状態').selectOption({ label: '終了' })
  await manager.getByRole('button', { name: '探す' }).click()
  await expect(manager).toHaveURL(/state=closed/)
  const found = manager.getByRole('row').filter({ hasText: '健診結果の誤送付' })
  await expect(found).toHaveCount(1)
  await expect(found).toContainText('総務-17')
  await expect(found).toContainText('期限後に提出')

  const download = manager.waitForEvent('download')
  await manager.getByRole('link', { name: 'この一覧をCSVで書き出す' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text.split('\r\n').filter((line) => line !== '')).toHaveLength(2)
  expect(text).toContain('総務-17')
})
