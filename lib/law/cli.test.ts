import { spawn } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { aBreach } from './cases/a-breach'
import deadlines from './cases/deadlines.json'
import scenarios from './cases/scenarios.json'

const ROOT = path.resolve(import.meta.dirname, '../..')
const TSX = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs')

type Run = { code: number | null; lines: Record<string, unknown>[]; errors: string }

function law(args: string[], input: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [TSX, path.join(import.meta.dirname, 'cli.ts'), ...args], { cwd: ROOT })
    const output: Buffer[] = []
    let errors = ''
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString()
    })
    child.on('error', reject)
    child.on('close', (code) => {
      const text = Buffer.concat(output).toString('utf8')
      resolve({
        code,
        lines: text
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line)),
        errors,
      })
    })
    child.stdin.end(input)
  })
}

const asLines = (values: unknown[]) => values.map((value) => JSON.stringify(value)).join('\n')

// Each run starts a process, which takes its time on a busy machine.
const PATIENCE = { timeout: 30_000 }

describe('law assess', PATIENCE, () => {
  it('answers every recorded case, line by line', async () => {
    const { code, lines } = await law(['assess'], asLines(scenarios.map((scenario) => scenario.facts)))
    expect(code).toBe(0)
    expect(lines).toHaveLength(scenarios.length)
    for (const [index, { expected }] of scenarios.entries()) {
      expect(lines[index]).toMatchObject(expected)
      expect(lines[index]?.basis).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ article: expect.any(String), text: expect.any(String), url: expect.any(String) }),
        ]),
      )
    }
  })

  it('answers bad lines in their place and goes on', async () => {
    const good = JSON.stringify(aBreach({ specialCare: true }))
    const { encryption: _, ...without } = aBreach()
    const input = [`\uFEFF${good}\r`, 'not json', '', JSON.stringify(without), '[]', good].join('\n')
    const { code, lines } = await law(['assess'], input)
    expect(code).toBe(1)
    expect(lines).toHaveLength(5)
    expect(lines[0]).toMatchObject({ reportable: true })
    expect(lines[1]).toMatchObject({ error: 'This line is not valid JSON.', line: 2 })
    expect(lines[2]).toMatchObject({
      error: expect.stringContaining('encryption is missing'),
      field: 'encryption',
      line: 4,
    })
    expect(lines[3]).toMatchObject({ error: 'Give the facts as a JSON object.', line: 5 })
    expect(lines[4]).toEqual(lines[0])
  })

  it('takes the rules of the day and reports fields it does not know', async () => {
    const skimming = aBreach({ dataClass: 'toBecomePersonalData', improperPurpose: true })
    const { code, lines } = await law(
      ['assess'],
      asLines([
        { ...skimming, awareDate: '2024-03-31', id: 7 },
        { ...skimming, awareDate: '2024-02-30' },
      ]),
    )
    expect(code).toBe(1)
    expect(lines[0]).toMatchObject({ reportable: false, ruleSet: 'appi-business-2022-04-01', ignored: ['id'] })
    expect(lines[1]).toMatchObject({ code: 'BAD_DATE', field: 'awareDate' })
  })

  it('answers 10,000 lines in order, in seconds', async () => {
    const facts = Array.from({ length: 10_000 }, (_, n) => aBreach({ persons: n }))
    const { code, lines } = await law(['assess'], asLines(facts))
    expect(code).toBe(0)
    expect(lines).toHaveLength(10_000)
    expect(lines.map((line) => line.reportable)).toEqual(facts.map((_, n) => n > 1000))
  })

  it('answers nothing to nothing', async () => {
    expect(await law(['assess'], '')).toMatchObject({ code: 0, lines: [] })
  })
})

describe('law deadline', PATIENCE, () => {
  it('answers every recorded case', async () => {
    const { code, lines } = await law(['deadline'], asLines(deadlines))
    expect(code).toBe(0)
    for (const [index, { expectedDue, nominalDate }] of deadlines.entries()) {
      expect(lines[index]).toMatchObject({ due: expectedDue, nominal: nominalDate })
    }
  })

  it('gives the rolled days with their reasons and the sentence', async () => {
    const { lines } = await law(['deadline'], asLines([{ awareDate: '2026-10-03', finalDays: 30, regime: 'myNumber' }]))
    expect(lines[0]).toMatchObject({
      due: '2026-11-02',
      rolled: [{ date: '2026-11-01', why: '日曜日', whyEn: 'Sunday' }],
      sentence: expect.stringContaining('日曜日のため 2026-11-02（月）が期限'),
    })
  })

  it('refuses what it cannot compute, line by line', async () => {
    const bad = [
      { awareDate: '2026-02-30', finalDays: 30 },
      { awareDate: '2060-01-01', finalDays: 30 },
      { awareDate: '2026-04-01', finalDays: 31 },
      { awareDate: '2026-04-01' },
      { finalDays: 30 },
      { awareDate: '2026-04-01', finalDays: 30, regime: 'club' },
      null,
    ]
    const { code, lines } = await law(['deadline'], asLines(bad))
    expect(code).toBe(1)
    expect(lines.map((line) => line.code)).toEqual([
      'BAD_DATE',
      'OUTSIDE_HOLIDAY_TABLE',
      'BAD_FACT',
      'BAD_FACT',
      'BAD_DATE',
      'BAD_FACT',
      'BAD_FACT',
    ])
  })
})

describe('anything else', PATIENCE, () => {
  it.each([[[]], [['assesss']], [['assess', 'file.json']], [['toString']]])('%j prints how to use it', async (args) => {
    const { code, lines, errors } = await law(args, '')
    expect(code).toBe(2)
    expect(lines).toEqual([])
    expect(errors).toContain('Usage: npm run --silent law -- <assess|deadline>')
  })
})
