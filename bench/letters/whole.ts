import { randomBytes } from 'node:crypto'
import { createMigratedDatabase } from '../../scripts/lib/migrate.mjs'
import { throwawayServer } from '../../scripts/lib/throwaway-server.mjs'
import { inChild } from './child'
import type { EngineReport } from './engines'
import { inFolder } from './measure'
import type { WholeRun } from './whole-run'

export type WholeReport = WholeRun & { engine: EngineReport }

/** The whole way on a throwaway database, and the engine alone on as many letters of the same people. */
export async function measureWhole(count: number): Promise<WholeReport> {
  const server = await throwawayServer()
  try {
    const url = await createMigratedDatabase(server.url, server.databaseName('bench'))
    const run = await inFolder(async (folder) => {
      const env = {
        DATABASE_URL: url,
        TODOKE_DATA_DIR: folder,
        TODOKE_MASTER_KEY: randomBytes(32).toString('base64'),
      }
      const { batchId } = await inChild<{ batchId: string }>('whole-prepare.ts', [String(count)], env)
      return inChild<WholeRun>('whole-run.ts', [batchId], env)
    })
    return { ...run, engine: await inChild<EngineReport>('engine.ts', ['todoke', String(count)]) }
  } finally {
    await server.stop()
  }
}

export function wholeJson(report: WholeReport) {
  const { letters, engine, peakRssMb, parts } = report
  const msPerLetter = report.ms / letters
  const figure = (value: number) => Number(value.toFixed(5))
  return {
    whole: {
      count: letters,
      msPerLetter: figure(msPerLetter),
      engineMsPerLetter: figure(engine.msPerLetter),
      timesEngine: figure(msPerLetter / engine.msPerLetter),
      peakRssMb: Math.round(peakRssMb),
      parts: Object.fromEntries(parts.map(([part, ms]) => [part, Math.round(ms)])),
    },
  }
}

export function wholeText(report: WholeReport): string {
  const { letters, ms, parts, engine, peakRssMb, bytes } = report
  const perLetter = report.ms / letters
  const line = ([part, took]: [string, number]) =>
    `  ${part.padEnd(38)}${Math.round(took).toLocaleString('en').padStart(9)} ms${((100 * took) / ms).toFixed(1).padStart(7)} %`
  return [
    `  ${letters.toLocaleString('en')} letters from PostgreSQL to sealed files in ${(ms / 1000).toFixed(1)} s, ` +
      `${Math.round((1000 * letters) / ms).toLocaleString('en')} a second`,
    '',
    ...[...parts].sort((a, b) => b[1] - a[1]).map(line),
    '',
    `  ${perLetter.toFixed(4)} ms per letter: ${(perLetter / engine.msPerLetter).toFixed(1)} times the engine ` +
      `alone (${engine.msPerLetter.toFixed(4)} ms)`,
    `  ${Math.round(bytes / letters)} bytes per letter, at most ${Math.round(peakRssMb)} MB of memory`,
  ].join('\n')
}
