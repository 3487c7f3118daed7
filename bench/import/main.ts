// npm run bench -- import: what it costs to bring a list of people in, against COPY of the same bytes.
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createMigratedDatabase } from '../../scripts/lib/migrate.mjs'
import { throwawayServer } from '../../scripts/lib/throwaway-server.mjs'
import { inChild } from '../letters/child'
import { inFolder } from '../letters/measure'
import { copyList } from './copy'
import { type Encoding, writeList } from './list-file'
import type { ImportRun } from './run'

const HELP = `npm run bench -- import [--rows N] [--json]
  Lists of N people (default 100000, then 1000000), in UTF-8 and Windows-31J, uploaded, checked, sealed and stored by the
  product's own jobs on a throwaway PostgreSQL, against COPY of the same file into a plain table in the same run.`

type Report = ImportRun & { encoding: Encoding; copyMs: number }

async function measure(serverUrl: string, database: string, rows: number, encoding: Encoding): Promise<Report> {
  const url = await createMigratedDatabase(serverUrl, database)
  return inFolder(async (folder) => {
    const file = path.join(folder, 'list.csv')
    await writeList(file, rows, encoding)
    const copyMs = await copyList(url, file, encoding)
    const secrets = { TODOKE_DATA_DIR: folder, TODOKE_MASTER_KEY: randomBytes(32).toString('base64') }
    const run = await inChild<ImportRun>('../import/run.ts', [file], { DATABASE_URL: url, ...secrets })
    return { ...run, encoding, copyMs }
  })
}

const perSecond = (rows: number, ms: number) => Math.round((1000 * rows) / ms)

const asJson = (report: Report) => ({
  rows: report.rows,
  encoding: report.encoding,
  copyRowsPerSecond: perSecond(report.rows, report.copyMs),
  uploadRowsPerSecond: perSecond(report.rows, report.uploadMs),
  checkRowsPerSecond: perSecond(report.rows, report.checkMs),
  importRowsPerSecond: perSecond(report.rows, report.importMs),
  importShareOfCopy: Number((report.copyMs / report.importMs).toFixed(3)),
  peakRssMb: Math.round(report.peakRssMb),
})

async function main() {
  const { values } = parseArgs({
    options: { rows: { type: 'string' }, json: { type: 'boolean', default: false }, help: { type: 'boolean' } },
  })
  if (values.help) return console.log(HELP)
  const sizes = values.rows === undefined ? [100_000, 1_000_000] : [Number(values.rows)]
  if (!sizes.every((rows) => Number.isInteger(rows) && rows > 0)) throw new Error('--rows takes a whole number')
  const server = await throwawayServer()
  const reports: ReturnType<typeof asJson>[] = []
  try {
    for (const rows of sizes)
      for (const encoding of ['utf-8', 'shift_jis'] as const) {
        const report = asJson(await measure(server.url, server.databaseName('bench'), rows, encoding))
        reports.push(report)
        if (!values.json) console.table([report])
      }
  } finally {
    await server.stop()
  }
  if (values.json) console.log(JSON.stringify({ imports: reports }))
}

main().catch((error: Error) => {
  console.error(`The bench did not finish: ${error.message}`)
  process.exitCode = 1
})
