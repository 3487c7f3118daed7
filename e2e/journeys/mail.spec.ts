import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { logIncident } from '../support/incident'
import { approveLetter, submitLetter } from '../support/letter'
import { checkList, importList } from '../support/persons'
import { expect, test } from '../support/users'

const outbox = path.join(process.env.TODOKE_DATA_DIR ?? '.data', 'mail')

const LIST = `氏名,メールアドレス,郵便番号,住所
試験 一郎,trial@minato-shop.example,100-0001,東京都千代田区千代田1-1
本番 花子,hanako@customer.example,060-0001,北海道札幌市中央区北一条西1-1
`

/** A delivery report as mail servers send it back (RFC 3464). */
const bounceOf = (messageId: string) =>
  [
    'From: MAILER-DAEMON@mx.example',
    'To: privacy@minato-shop.example',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'The mail could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    'Final-Recipient: rfc822; trial@minato-shop.example',
    'Action: failed',
    'Status: 5.1.1',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${messageId}`,
    '',
    '--b--',
    '',
  ].join('\r\n')

test('メールで知らせたいが、試験中は登録したアドレスのほかには1通も出さない', async ({ staff, manager, admin }) => {
  test.setTimeout(120_000)
  await test.step('システム管理者が差出人と試験用のアドレスを登録する', async () => {
    await admin.goto('/settings/mail')
    await admin.getByRole('link', { name: /港オンラインショップ/ }).click()
    await admin.getByLabel('差出人の名前').fill('港オンラインショップ お客様窓口')
    const help = await admin.getByText(/使えるドメイン：/).textContent()
    const domain = /使えるドメイン：([a-z0-9.-]+)/.exec(help ?? '')?.[1] ?? ''
    await admin.getByLabel('差出人のアドレス').fill(`privacy@${domain}`)
    await admin.getByLabel('試験用のアドレス').first().fill('trial@minato-shop.example')
    await admin.getByRole('button', { name: /保存/ }).click()
    await expect(admin.getByRole('status').filter({ hasText: '保存しました' })).toBeVisible()
  })

  const incident = await logIncident(staff, {
    entity: '港オンラインショップ株式会社',
    preset: 'メールの誤送信',
    title: '案内メールの宛先の誤り',
    knownOn: '2026-04-03',
    dataItems: ['氏名', 'メールアドレス'],
    persons: 2,
  })
  await checkList(staff, incident, { name: 'two.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) })
  await importList(staff, '2', '2')
  await submitLetter(staff, incident)
  await approveLetter(manager, incident)

  await test.step('試験用のアドレスの人にだけ、リンクのない名宛ての本文が出る', async () => {
    await staff.goto(`${incident}/letters/mail`)
    await expect(staff.getByText('試験中です。試験用のアドレスを持つ人にだけ届きます')).toBeVisible()
    await staff.getByRole('button', { name: '試験用のアドレスの人にだけ送る' }).click()
    await expect(staff.getByText('完了', { exact: true })).toBeVisible({ timeout: 30_000 })
  })

  // Reminders to colleagues lie in the same folder.
  const [file, ...others] = readdirSync(outbox).filter((name) => !name.startsWith('reminder.'))
  expect(others).toEqual([])
  const mail = await simpleParser(readFileSync(path.join(outbox, file ?? '')))
  expect(mail.to).toMatchObject({ text: expect.stringContaining('trial@minato-shop.example') })
  expect(mail.html).toBe(false)
  expect(mail.attachments).toEqual([])
  expect(mail.text).toContain('試験 一郎')
  expect(mail.text).not.toMatch(/https?:/)

  await test.step('届かなかった知らせを取り込むと、その人は印刷の対象に戻る', async () => {
    await staff.getByLabel('配送エラーの通知（.eml）').setInputFiles({
      name: 'bounce.eml',
      mimeType: 'message/rfc822',
      buffer: Buffer.from(bounceOf(mail.messageId ?? '')),
    })
    await staff.getByRole('button', { name: '取り込む' }).click()
    await expect(staff.getByText(/記録しました（照会番号/)).toBeVisible()
    await staff.goto(`${incident}/letters/print`)
    await expect(staff.getByRole('button', { name: '2人分を印刷する' })).toBeVisible()
  })
})
