import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Actor, systemActor } from '@/lib/door/actor'
import { answerPublicly } from '@/lib/door/public'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { printLetters } from '@/lib/notice/print/print-letters'
import { approvedNotice, requestedBatch } from '@/lib/notice/testing/a-notice'
import { aRun } from '@/lib/person/testing/an-import'
import { testDatabase } from '@/lib/platform/testing/database'
import { withdrawNotice } from './commands'
import { hashesOfVersion, issuedBy, listedOf, recordExport, siteFiles } from './export'
import { placeFiles } from './place-files'
import { listFiles } from './published-list'
import { PUBLISHED } from './published-queries'
import { codeHash, foundIn, type Shard } from './site/code-hash'
import type { SiteIndex } from './site/site-index'

const db = await testDatabase()
const AT = new Date('2026-11-23T03:00:00Z')
const folder = mkdtempSync(path.join(tmpdir(), 'todoke-export-'))
afterAll(() => rmSync(folder, { recursive: true }))

let entityId: string
let staff: Actor & { id: string }
let manager: Actor & { id: string }
beforeAll(async () => {
  entityId = await anEntity(db)
  await anEntity(db, 'midori')
  staff = await aUser(db, 'staff', [entityId])
  manager = await aUser(db, 'manager')
})

async function printed(count: number) {
  const people = Array.from({ length: count }, (_, i) => ({ name: `宛名 ${i}` }))
  const notice = await approvedNotice(staff, manager, entityId, people)
  const { batchId } = await requestedBatch(staff, notice.incidentId, 100)
  await printLetters(aRun(), { batchId })
  const letters = await db.letter.findMany({ where: { batchId } })
  return { ...notice, codes: letters.map(({ code }) => code) }
}

const door = as(systemActor, AT)

async function exported() {
  const issued = await door.read((ctx) => issuedBy(ctx, 'aoba'))
  const hashes: string[][] = []
  for (const version of issued.versions)
    hashes.push(await door.read((ctx) => hashesOfVersion(ctx, issued, version, () => {})))
  return { issued, hashes, files: siteFiles(issued, hashes, AT) }
}

const read = <T>(files: Map<string, string>, name: string) => JSON.parse(files.get(name) ?? 'null') as T

async function noticeOf(files: Map<string, string>, code: string) {
  const index = read<SiteIndex>(files, 'data/index.json')
  const hash = await codeHash(code, index.salt, index.rounds)
  const place = foundIn(
    read<Shard>(files, `data/${hash.slice(0, index.shardDigits)}.json`),
    hash.slice(index.shardDigits),
  )
  return place === null ? null : index.notices[place]
}

it('is refused for an entity that issued nothing, or that there is not', async () => {
  await expect(door.read((ctx) => issuedBy(ctx, 'midori'))).rejects.toMatchObject({ code: 'RULE' })
  await expect(door.read((ctx) => issuedBy(ctx, 'nobody'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it('leads from every code to its notice, as it stands, and holds no code and no name', async () => {
  const first = await printed(3)
  const second = await printed(2)
  await as(manager).write((ctx) => withdrawNotice(ctx, { versionId: second.versionId, reason: '誤り' }))
  const { issued, hashes, files } = await exported()
  for (const code of first.codes) expect(await noticeOf(files, code)).toMatchObject({ state: 'current' })
  for (const code of second.codes)
    expect(await noticeOf(files, code)).toMatchObject({ state: 'withdrawn', issuer: '青葉クリニック' })
  expect(await noticeOf(files, 'AAAAAAAAAAAA')).toBeNull()
  const all = [...files.values()].join('\n')
  for (const code of [...first.codes, ...second.codes]) expect(all).not.toContain(code)
  expect(all).not.toMatch(/宛名|誤り/)
  expect(siteFiles(issued, hashes, AT)).toEqual(files)
})

it('carries a list that openssl finds signed', async () => {
  const { issued } = await exported()
  for (const [name, content] of listFiles([listedOf(issued)], AT)) writeFileSync(path.join(folder, name), content)
  const verify = () =>
    execFileSync(
      'openssl',
      [
        'pkeyutl',
        '-verify',
        '-pubin',
        '-inkey',
        'todoke-notices.pem',
        '-rawin',
        '-in',
        'todoke-notices.json',
        '-sigfile',
        'todoke-notices.json.sig',
      ],
      { cwd: folder, encoding: 'utf8', stdio: 'pipe' },
    )
  expect(verify()).toContain('Verified Successfully')
  const list = readFileSync(path.join(folder, 'todoke-notices.json'), 'utf8')
  const { issuers } = JSON.parse(list)
  expect(issuers).toMatchObject([
    { name: '青葉クリニック', inForce: [{}], withdrawn: [{ withdrawnOn: expect.any(String) }] },
  ])
  writeFileSync(path.join(folder, 'todoke-notices.json'), list.replace('appi-26-2', 'appi-26-3'))
  expect(verify).toThrow()
})

it('is the same list that the application serves to anybody', async () => {
  const { issued } = await exported()
  const answer = await answerPublicly(PUBLISHED, null, null, db)
  if (answer.kind !== 'answer') throw new Error(answer.kind)
  expect(listFiles(answer.data, AT)).toEqual(listFiles([listedOf(issued)], AT))
  expect(JSON.stringify(answer)).not.toMatch(/宛名|versionId|entityId/)
})

it('is written down with how many, and takes its place as a whole', async () => {
  const { issued, files } = await exported()
  const out = path.join(folder, 'site')
  const once = async () => placeFiles(out, { page: files, list: listFiles([listedOf(issued)], AT) })
  const ready = await once()
  expect(existsSync(path.join(out, 'notices'))).toBe(false)
  await door.write((ctx) => recordExport(ctx, issued, 5))
  await ready.place()
  writeFileSync(path.join(out, '.well-known', 'security.txt'), 'ours')
  writeFileSync(path.join(out, 'notices/data/zz.json'), 'of an earlier export')
  await (await once()).place()
  expect(readdirSync(path.join(out, 'notices'))).toEqual(['data', 'en.html', 'index.html'])
  expect(existsSync(path.join(out, 'notices/data/zz.json'))).toBe(false)
  expect(readdirSync(path.join(out, '.well-known')).sort()).toEqual([
    'security.txt',
    'todoke-notices.json',
    'todoke-notices.json.sig',
    'todoke-notices.pem',
  ])
  expect(readdirSync(out).sort()).toEqual(['.well-known', 'notices'])
  const event = await db.auditEvent.findFirst({ where: { action: 'notice.listPublished' } })
  expect(event).toMatchObject({
    subjectType: 'entity',
    subjectId: entityId,
    actorRole: 'system',
    data: { versions: 2, codes: 5 },
  })
})

it('does not write over a folder that is somebody else’s', async () => {
  const out = path.join(folder, 'other')
  execFileSync('mkdir', ['-p', path.join(out, 'notices')])
  await expect(placeFiles(out, { page: new Map(), list: new Map() })).rejects.toThrow('not an earlier export')
})
