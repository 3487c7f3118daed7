import { once } from 'node:events'
import { answerFile, type CliOptions, USAGE } from './cli-answer'
import { parseArguments } from './cli-arguments'

// A reader that has seen enough (`| head`) closes the pipe; that is its right, not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const read = parseArguments(process.argv.slice(2))
if (read.help) process.stdout.write(USAGE)
else if (read.problem) {
  process.stderr.write(`${read.problem}\n\n${USAGE}`)
  process.exitCode = 2
} else process.exitCode = await answerAll(read.files, read.options)

/** One file after the other, so that the number of files does not matter. */
async function answerAll(files: readonly string[], options: CliOptions): Promise<0 | 1> {
  let failed = false
  for (const file of files) {
    const { line, ok } = await answerFile(file, options)
    failed ||= !ok
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
  }
  return failed ? 1 : 0
}
