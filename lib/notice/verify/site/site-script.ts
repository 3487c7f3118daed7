import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'

const here = path.join(process.cwd(), 'lib/notice/verify/site')

/** The page's script, from the same sources as the application's own look-up and left readable, and its style. */
export async function siteScript(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    absWorkingDir: process.cwd(),
    entryPoints: [path.join(here, 'check.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    alias: { '@': process.cwd() },
    logLevel: 'warning',
  })
  return new Map([
    ['check.js', outputFiles[0]?.text ?? ''],
    ['style.css', await readFile(path.join(here, 'style.css'), 'utf8')],
  ])
}
