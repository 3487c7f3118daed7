import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const FOLDER = import.meta.dirname
const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'cli.ts',
)

it.each(sources)('%s imports nothing outside the law and asks no clock', (file) => {
  const text = readFileSync(path.join(FOLDER, file), 'utf8')
  for (const [, target = ''] of text.matchAll(/from '([^']+)'/g)) {
    const resolved = path.resolve(FOLDER, path.dirname(file), target)
    expect(target.startsWith('.') && resolved.startsWith(FOLDER + path.sep), target).toBe(true)
  }
  expect(text).not.toMatch(/new Date\(\)|Date\.now|process\.|import\(/)
})
