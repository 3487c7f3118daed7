import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { answerAssess, answerDeadline, answerLine, type Question } from './answer-line'

const QUESTIONS: Record<string, Question> = { assess: answerAssess, deadline: answerDeadline }
const USAGE = `Usage: npm run --silent law -- <${Object.keys(QUESTIONS).join('|')}>
Reads one JSON object per line on standard input and writes one JSON object per line on standard output.
  assess    the facts of a breach (the shape of "facts" in lib/law/cases/scenarios.json)
  deadline  {"awareDate":"2026-04-03","finalDays":30}
A line that cannot be answered gives {"error": ...}; the exit code is then 1.
`

const [name = '', ...rest] = process.argv.slice(2)
const question = Object.hasOwn(QUESTIONS, name) && rest.length === 0 ? QUESTIONS[name] : undefined

// A reader that has seen enough (`| head`) closes the pipe; that is its right, not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

if (question) {
  process.exitCode = await answerAll(question)
} else {
  process.stderr.write(USAGE)
  process.exitCode = 2
}

/** Line by line, so that the size of the input does not matter. Blank lines are skipped. */
async function answerAll(ask: Question): Promise<0 | 1> {
  let failed = false
  let lineNumber = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    lineNumber += 1
    const text = lineNumber === 1 ? line.replace(/^\uFEFF/, '') : line
    if (text.trim() === '') continue
    const { output, ok } = answerLine(ask, text, lineNumber)
    failed ||= !ok
    if (!process.stdout.write(`${output}\n`)) await once(process.stdout, 'drain')
  }
  return failed ? 1 : 0
}
