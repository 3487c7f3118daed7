import { parseArgs } from 'node:util'

export const HELP = `npm run bench -- letters [--count N] [--json]
  This engine, plain react-pdf (one document per letter) and Typst (merged documents) on the same letters,
  each in a process of its own. N letters (default 1000); the slower engines make fewer.
  --json  one line: {"engines":[{"engine","count","msPerLetter","bytesPerLetter","peakRssMb"}]}

npm run bench -- letters --whole [--count N] [--json]
  The whole way of a batch (default 100000): rows read from a throwaway PostgreSQL and decrypted, letters printed,
  hashed, sealed, stored and recorded by the product's own job, and where the time goes.`

export type Options = { whole: boolean; json: boolean; count: number }

const DEFAULT = 1000
const DEFAULT_WHOLE = 100_000

/** @throws Error with a sentence for people */
export function readOptions(args: string[]): Options | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      count: { type: 'string' },
      json: { type: 'boolean', default: false },
      whole: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return 'help'
  const count = Number(values.count ?? (values.whole ? DEFAULT_WHOLE : DEFAULT))
  if (!Number.isInteger(count) || count < 1) throw new Error('--count takes a whole number of letters, 1 or more')
  return { whole: values.whole, json: values.json, count }
}
