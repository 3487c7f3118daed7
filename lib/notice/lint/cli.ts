import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { lintLine } from './lint-line'

const USAGE = `Usage: npm run --silent notice-lint < notices.jsonl
Reads one JSON object per line on standard input and writes one per line on standard output.
  in   {"channel":"letter"|"mail","lang":"ja"|"en","text":"…","entity":{"name":"…","domains":["example.co.jp"],"phone":"…"},"items":["name","住所"]}
  out  {"blocks":[{"rule","excerpt","why","rewrite"}],"warnings":[…]}
A line that cannot be read gives {"error": ...}; the exit code is then 1.
`

// A reader that has seen enough (`| head`) closes the pipe; that is its right, not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

if (process.argv.length > 2) {
  process.stderr.write(USAGE)
  process.exitCode = 2
} else {
  process.exitCode = await lintAll()
}

/** Line by line, so that the size of the input does not matter. Blank lines are skipped. */
async function lintAll(): Promise<0 | 1> {
  let failed = false
  let lineNumber = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    lineNumber += 1
    const text = lineNumber === 1 ? line.replace(/^\uFEFF/, '') : line
    if (text.trim() === '') continue
    const { output, ok } = lintLine(text, lineNumber)
    failed ||= !ok
    if (!process.stdout.write(`${output}\n`)) await once(process.stdout, 'drain')
  }
  return failed ? 1 : 0
}
