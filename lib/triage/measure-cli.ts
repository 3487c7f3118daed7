import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Measured, measured, tableOf } from './measure'

const folder = process.argv[2] ?? 'e2e/fixtures/messages'
const labels: unknown = JSON.parse(await readFile(path.join(folder, 'labels.json'), 'utf8'))
const results: Measured[] = await measured(folder, labels)
process.stdout.write(tableOf(results))
