import { logIncident } from '../support/incident'
import { expect, test } from '../support/users'

test('暗号化したパソコンをなくした。報告が要るのか知りたい', async ({ staff }) => {
  const incident = await logIncident(staff, {
    entity: '医療法人社団青葉会 青葉クリニック',
    preset: '端末・媒体の紛失',
    title: '健診結果の入ったパソコンの紛失',
    knownOn: '2026-04-02',
    dataItems: ['氏名', '健康診断等の結果'],
    persons: 300,
    encryption: '評価された方式で暗号化し、鍵は安全',
  })
  await expect(staff.getByText('報告の義務はありません')).toBeVisible()
  await expect(staff.getByText(/高度な暗号化/).first()).toBeVisible()
  await staff.getByLabel('理由・結果').fill('高度な暗号化等の措置が講じられており、報告対象事態に当たらない。')
  await staff.getByRole('button', { name: '事案を終了する' }).click()
  await expect(staff.getByText('この事案は終了しています')).toBeVisible()
  await staff.goto(`${incident}/history`)
  await expect(staff.getByRole('rowheader', { name: /事案を終了/ })).toBeVisible()
})
