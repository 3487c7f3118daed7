import { logIncident } from '../support/incident'
import { expect, test } from '../support/users'

const PAPER = {
  entity: '医療法人社団青葉会 青葉クリニック',
  preset: '書類の誤交付（別の人に渡した）',
  title: '紹介状の誤交付',
  knownOn: '2026-04-01',
  dataItems: ['氏名', '診療・調剤の情報'],
  persons: 1,
}

test('知った日を後の日に直すには、理由と管理者の承認がいる', async ({ staff, manager }) => {
  const incident = await logIncident(staff, PAPER)
  await staff.goto(`${incident}/facts`)
  await staff.getByText('知った日を変更する').click()
  const form = staff.locator('form').filter({ has: staff.getByRole('button', { name: '変更する', exact: true }) })
  await form.getByLabel('知った日').fill('2026-04-03')
  await form.getByRole('button', { name: '変更する', exact: true }).click()
  await expect(form.getByText('遅い日に変えるときは、理由を10文字以上で書いてください。').first()).toBeVisible()
  await form.getByLabel('変更の理由').fill('最初の申し出は別の書類についてのものだったため。')
  await form.getByRole('button', { name: '変更する', exact: true }).click()
  await expect(staff.getByText('承認待ち').first()).toBeVisible()
  await staff.goto(incident)
  await expect(staff.getByText('知った日 2026-04-01（水）を1日目として', { exact: false }).first()).toBeVisible()

  await manager.goto(`${incident}/facts`)
  await manager.getByRole('button', { name: '承認する' }).click()
  await expect(manager.getByText('反映済み')).toBeVisible()
  await manager.goto(incident)
  await expect(manager.getByText('知った日 2026-04-03（金）を1日目として', { exact: false }).first()).toBeVisible()
  await expect(manager.getByText('2026年5月7日（木）').first()).toBeVisible()
  await manager.goto(`${incident}/facts`)
  await expect(manager.getByText('2026年4月1日（水）').first()).toBeVisible()
})

test('不正の目的が疑われると、保存する前に期限の変わり方が分かる', async ({ staff }) => {
  const incident = await logIncident(staff, { ...PAPER, title: '持ち出しの疑い' })
  await staff.goto(`${incident}/facts`)
  await staff.getByLabel(/不正の目的による行為のおそれがある/).check()
  const preview = staff.getByRole('status').filter({ hasText: '保存すると、期限が変わります' })
  await expect(preview).toContainText('2026年4月30日（木）')
  await expect(preview).toContainText('2026年6月1日（月）')
  await staff.getByRole('button', { name: '事実を保存する' }).click()
  await expect(staff.getByRole('status').filter({ hasText: '保存しました' })).toBeVisible()
  await staff.goto(incident)
  await expect(staff.getByText('確報 60日')).toBeVisible()
})

test('管理者は理由を書いて別の判断ができ、計算による答えも残る', async ({ staff, manager }) => {
  const incident = await logIncident(staff, { ...PAPER, title: '未開封で戻った書類' })
  await manager.goto(incident)
  await manager.getByText('管理者として別の判断をする').click()
  await manager.getByLabel('報告が必要と判断する').uncheck()
  await manager.getByRole('checkbox', { name: '1号：要配慮個人情報' }).uncheck()
  await manager.getByLabel('判断の理由').fill('相手方が未開封のまま返却したことを、本人の回答で確認したため。')
  await manager.getByRole('button', { name: 'この判断を適用する' }).click()
  await expect(manager.getByText('管理者の判断を適用しています')).toBeVisible()
  await expect(manager.getByText('報告の義務はありません').first()).toBeVisible()
  await expect(manager.getByText('計算による答え：報告と本人への通知が必要です')).toBeVisible()
  await manager.getByRole('button', { name: '判断を取り下げる' }).click()
  await manager.getByRole('dialog').getByRole('button', { name: '判断を取り下げる' }).click()
  await expect(manager.getByText('報告と本人への通知が必要です').first()).toBeVisible()
  await expect(manager.getByText('管理者の判断を適用しています')).toBeHidden()
})
