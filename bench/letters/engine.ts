// One engine in a process of its own, so that its memory is its own: engine.ts <name> <count>, one line of JSON.
import { type Engine, type EngineName, peakRssMb } from './measure'

const ENGINES: Record<EngineName, () => Promise<Engine>> = {
  todoke: async () => (await import('./todoke')).todoke,
  'react-pdf': async () => (await import('./react-pdf')).reactPdf,
  typst: async () => (await import('./typst')).typst,
}

const [name, count] = process.argv.slice(2)
const engine = await ENGINES[name as EngineName]()
const measured = await engine(Number(count))
console.log(JSON.stringify({ engine: name, ...measured, peakRssMb: peakRssMb() }))
