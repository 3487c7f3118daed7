import { type Profiler, Session } from 'node:inspector/promises'

/** A part of the work, and by which files or functions on the stack it is known. Tried in this order, from the innermost frame outwards. */
const PARTS: readonly (readonly [part: string, known: RegExp])[] = [
  ['waiting for PostgreSQL and the disk', /^\(idle\)/],
  ['collecting garbage', /^\(garbage collector\)/],
  [
    'opening the kept template',
    /node_modules\/(@react-pdf|react|fontkit|yoga-layout|@cantoo)|compile-template|page-forms/,
  ],
  ['decrypting rows', /lib\/person\/vault/],
  ['sealing and storing files', /lib\/platform\/(sealed-stream|files|stored-file)/],
  ['letter codes and postal order', /letter-code|postal-order/],
  ['the list of the batch', /csv-stringify|print\/manifest/],
  ['printing letters (the engine)', /lib\/pdf\//],
  [
    'talking to PostgreSQL',
    /node_modules\/(pg|@prisma|postgres|pg-protocol)|prisma\/generated|node:net|node:stream|node:internal\/streams/,
  ],
]
const REST = 'the rest'

const SAMPLE_MICROSECONDS = 2000

/** Runs `work` and tells how many milliseconds each part took. Sampling, so single milliseconds mean nothing. */
export async function whereTimeGoes(work: () => Promise<void>): Promise<Map<string, number>> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS })
  await session.post('Profiler.start')
  await work()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  return sumByPart(profile)
}

function sumByPart({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Map<string, number> {
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const partOf = (id: number | undefined): string => {
    for (let at = id; at !== undefined; at = parents.get(at)) {
      const frame = byId.get(at)?.callFrame
      const name = `${frame?.functionName} ${frame?.url}`
      const part = PARTS.find(([, known]) => known.test(name))
      if (part) return part[0]
    }
    return REST
  }
  const known = new Map(nodes.map(({ id }) => [id, partOf(id)]))
  const sums = new Map<string, number>([...PARTS.map(([part]) => part), REST].map((part) => [part, 0]))
  samples.forEach((sample, i) => {
    const part = known.get(sample) ?? REST
    sums.set(part, (sums.get(part) ?? 0) + (timeDeltas[i] ?? 0) / 1000)
  })
  return sums
}
