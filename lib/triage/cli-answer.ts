import { open } from 'node:fs/promises'
import { analyse } from './analysis/analyse'
import { LIMITS } from './analysis/limits'
import { readMessage } from './analysis/read-message'
import type { Lang } from './analysis/reason-text'
import type { AnalysisContext } from './analysis/signs/sign'

export type CliOptions = { lang: Lang; context: AnalysisContext }

export const USAGE = `Usage: npm run --silent triage -- [options] FILE...
Reads suspicious messages (.eml, Outlook .msg, or text) and prints one JSON object per line and file:
  {"file","verdict":"likelyScam"|"needsChecking"|"credible","score":0-100,"reasons":[{"code","text","weight"}]}
The score is 0 when nothing speaks for a scam. Reasons with a negative weight speak against a scam. Nothing is fetched.

Options
  --lang ja|en            language of the reasons (ja)
  --own-domain DOMAIN     a domain of the organisation; may be repeated
  --record-id PATTERN     how its records are numbered, # for each digit, e.g. KZ-########; may be repeated
  --known-sender ADDRESS  an address or domain that real messages come from; may be repeated
  --help                  this text
  --                      everything after it is a file

Exit codes
  0  every file was read
  1  a file could not be read: its line is {"file","error"}, the others are printed all the same
  2  the command line makes no sense
`

/** The line for one file. `ok` is false when the file could not be read. */
export async function answerFile(file: string, { lang, context }: CliOptions): Promise<{ line: string; ok: boolean }> {
  try {
    const { verdict, score, reasons } = analyse(await readMessage(await beginningOf(file)), context, lang)
    const told = reasons.map(({ code, text, weight }) => ({ code, text, weight }))
    return { line: JSON.stringify({ file, verdict, score, reasons: told }), ok: true }
  } catch (error) {
    return { line: JSON.stringify({ file, error: whyNot(error) }), ok: false }
  }
}

/** As much of the file as is looked at, and one byte more, so that a file of any size costs the same memory. */
async function beginningOf(file: string): Promise<Buffer> {
  const handle = await open(file, 'r')
  try {
    const { size, isFile } = await handle.stat().then((stat) => ({ size: stat.size, isFile: stat.isFile() }))
    if (!isFile) throw new Error('not a file')
    const bytes = Buffer.alloc(Math.min(size, LIMITS.message + 1))
    let filled = 0
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return bytes.subarray(0, filled)
  } finally {
    await handle.close()
  }
}

const whyNot = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const words: Record<string, string> = { ENOENT: 'no such file', EACCES: 'permission denied', EISDIR: 'not a file' }
  return words[code] ?? (error instanceof Error ? error.message : 'could not be read')
}
