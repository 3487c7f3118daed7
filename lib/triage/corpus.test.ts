import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { measured, rates, tableOf } from './measure'

const FOLDER = 'e2e/fixtures/messages'

it('no genuine message is called a scam, and scams are found', async () => {
  const results = await measured(FOLDER, JSON.parse(await readFile(`${FOLDER}/labels.json`, 'utf8')))
  const { recall, wronged } = rates(results)
  expect(wronged, tableOf(results)).toBe(0)
  expect(recall, tableOf(results)).toBeGreaterThanOrEqual(0.9)
})
