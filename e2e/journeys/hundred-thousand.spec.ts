import { createHash } from 'node:crypto'
import { crowd } from '../support/crowd'
import { logIncident } from '../support/incident'
import { approveLetter, submitLetter } from '../support/letter'
import { checkList } from '../support/persons'
import { expect, test } from '../support/users'
import { killWorker } from '../support/worker'

const PEOPLE = 100_000

/** Long lists take the browser some time, and the killed worker's job is given back after a while. */
const PATIENCE = 150_000

test('10万人の名簿を取り込み、10万通を印刷する。途中で電源が切れても、1通も欠けず、重ならない', async ({
  staff,
  manager,
}) => {
  test.setTimeout(600_000)
  const incident = await logIncident(staff, {
    entity: '港オンラインショップ株式会社',
    preset: '不正ログイン',
    title: '会員名簿の流出',
    knownOn: '2026-04-03',
    dataItems: ['氏名', '住所'],
    persons: PEOPLE,
  })

  await test.step('取り込みの途中で作業プロセスが強制終了しても、全員が一度だけ登録される', async () => {
    const list = { name: 'members.csv', mimeType: 'text/csv', buffer: crowd(PEOPLE) }
    await checkList(staff, incident, list, PATIENCE)
    await staff.getByRole('button', { name: '100,000行を取り込む' }).click()
    await expect(staff.getByText(/取り込んでいます/).first()).toBeVisible()
    await killWorker()
    await expect(staff.getByText('100,000人を追加しました')).toBeVisible({ timeout: PATIENCE })
    await staff.goto(`${incident}/persons`)
    await expect(staff.getByText('100,000人').filter({ visible: true }).first()).toBeVisible()
  })

  await submitLetter(staff, incident)
  await approveLetter(manager, incident)

  await test.step('印刷の途中で作業プロセスが強制終了しても、続きから印刷される', async () => {
    await staff.goto(`${incident}/letters/print`)
    await staff.getByRole('button', { name: '100,000人分を印刷する' }).click()
    await expect(staff.getByText(/100,000通中 [1-9][\d,]*通を印刷/)).toBeVisible({ timeout: PATIENCE })
    await killWorker()
    await expect(staff.getByText('100,000通を印刷、0通を保留、残り0通')).toBeVisible({ timeout: PATIENCE })
  })

  await test.step('10万の照会番号がすべて違い、どの文書もちょうど1つのファイルにある', async () => {
    const link = staff.getByRole('link', { name: '照会番号の一覧（CSV）をダウンロード' })
    const answer = await staff.request.get((await link.getAttribute('href')) ?? '')
    const [header = '', ...lines] = (await answer.text()).replace('\ufeff', '').trimEnd().split('\r\n')
    const columns = header.split(',')
    const column = (name: string) => {
      const at = columns.indexOf(name)
      expect(at, name).toBeGreaterThanOrEqual(0)
      return lines.map((line) => line.split(',')[at] ?? '')
    }
    expect(new Set(column('letter_code')).size).toBe(PEOPLE)
    expect(new Set(column('row_number')).size).toBe(PEOPLE)
    const [files, first, last, hashes] = [
      column('file_number'),
      column('first_page').map(Number),
      column('last_page').map(Number),
      column('file_sha256'),
    ]
    for (let i = 0; i < PEOPLE; i++) {
      const expected = i > 0 && files[i] === files[i - 1] ? (last[i - 1] ?? 0) + 1 : 1
      if (first[i] !== expected) expect(first[i], `line ${i + 2}`).toBe(expected)
    }
    const links = staff.getByRole('table', { name: '印刷用ファイル' }).getByRole('link')
    expect(await links.count()).toBe(new Set(files).size)
    const stored: string[] = []
    for (const file of await links.all()) {
      const pdf = await staff.request.get((await file.getAttribute('href')) ?? '')
      stored.push(
        createHash('sha256')
          .update(await pdf.body())
          .digest('hex'),
      )
    }
    expect(stored).toEqual([...new Set(hashes)])
  })
})
