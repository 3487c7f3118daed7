// Measures. Usage: npm run bench -- <bench> [options]; without a bench, lists them.
import './lib/node-version.mjs'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { generate } from './lib/install.mjs'
import { root } from './lib/paths.mjs'
import { ProgramFailed, stopRunning, tsx } from './lib/run.mjs'

/** Each is a TypeScript program with options of its own. */
const BENCHES = {
  letters: {
    main: 'bench/letters/main.ts',
    does: 'letters per second against react-pdf and Typst; with --whole, from the database to the stored file',
  },
  import: {
    main: 'bench/import/main.ts',
    does: 'rows per second from a CSV file to the sealed list of people, against COPY',
  },
  register: {
    main: 'bench/register/main.ts',
    does: 'milliseconds of each page, filter and search of the register among 100,000 incidents',
  },
  pages: {
    main: 'bench/pages/main.ts',
    does: 'first-load script (gzip) and server time of each page at 100 and 100,000 incidents, on a production build',
  },
}

const list = () =>
  Object.entries(BENCHES)
    .filter(([, { main }]) => existsSync(path.join(root, main)))
    .map(([name, { does }]) => `  ${name.padEnd(10)}${does}`)
    .join('\n')

const usage = () => `Usage: npm run bench -- <bench> [options]   (--help tells the options of one)\n\n${list()}`

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopRunning)

const [name, ...options] = process.argv.slice(2)
if (name === undefined || name === '--help') {
  console.log(usage())
} else if (!Object.hasOwn(BENCHES, name) || !existsSync(path.join(root, BENCHES[name].main))) {
  console.error(`There is no bench "${name}".\n\n${usage()}`)
  process.exitCode = 2
} else {
  await generate()
  try {
    await tsx([BENCHES[name].main, ...options], { show: true })
  } catch (error) {
    if (!(error instanceof ProgramFailed)) throw error
    process.exitCode = error.status ?? 1
  }
}
