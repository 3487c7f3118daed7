import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GENUINE, SCAMS } from './testing/examples'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'triage-'))
  await writeFile(path.join(folder, 'scam.eml'), SCAMS.sextortionJa as Buffer)
  await writeFile(path.join(folder, 'true.eml'), GENUINE.ransomWithSamples as Buffer)
})
afterAll(async () => await rm(folder, { recursive: true }))

const run = (...args: string[]) =>
  new Promise<{ code: number; lines: string[]; errors: string }>((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'lib/triage/cli.ts', ...args], (error, stdout, errors) =>
      resolve({
        code: typeof error?.code === 'number' ? error.code : 0,
        lines: stdout.split('\n').filter(Boolean),
        errors,
      }),
    )
  })

describe('the command line', () => {
  test('one line for each file; one that cannot be read does not stop the others', async () => {
    const [scam, lost, real] = ['scam.eml', 'lost.eml', 'true.eml'].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ]
    const { code, lines } = await run('--record-id', 'KZ-########', scam, lost, folder, real)
    const [first, second, third, fourth] = lines.map((line) => JSON.parse(line))
    expect(first).toMatchObject({ file: scam, verdict: 'likelyScam' })
    expect(Object.keys(first)).toEqual(['file', 'verdict', 'score', 'reasons'])
    expect(Object.keys(first.reasons[0])).toEqual(['code', 'text', 'weight'])
    expect(second).toEqual({ file: lost, error: 'no such file' })
    expect(third).toEqual({ file: folder, error: 'not a file' })
    expect(fourth).toMatchObject({ file: real, verdict: 'credible' })
    expect(fourth.reasons.map(({ code: each }: { code: string }) => each)).toContain('ownRecordIds')
    expect(code).toBe(1)
  })

  test('English on request, exit code 0 when all were read', async () => {
    const { code, lines } = await run('--lang', 'en', path.join(folder, 'scam.eml'))
    expect(code).toBe(0)
    expect(JSON.parse(lines[0] as string).reasons[0].text).toMatch(/^It /u)
  })

  test('a command line that makes no sense: exit code 2 and how it is used', async () => {
    for (const args of [[], ['--lang', 'fr', 'x'], ['--fly']]) {
      const { code, lines, errors } = await run(...args)
      expect([code, lines, errors.includes('Usage:')]).toEqual([2, [], true])
    }
  })
})
