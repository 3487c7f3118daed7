import { inChild } from './child'
import type { EngineName, Measured } from './measure'

export type EngineReport = Measured & { engine: EngineName; peakRssMb: number }

const NAMES: readonly EngineName[] = ['todoke', 'react-pdf', 'typst']

/** One after the other, so that they do not share the processor. */
export async function measureEngines(count: number): Promise<EngineReport[]> {
  const reports: EngineReport[] = []
  for (const name of NAMES) reports.push(await inChild<EngineReport>('engine.ts', [name, String(count)]))
  return reports
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits))

/** The figures for machines, exactly these. */
export const engineJson = (reports: readonly EngineReport[]) => ({
  engines: reports.map(({ engine, count, msPerLetter, bytesPerLetter, peakRssMb }) => ({
    engine,
    count,
    msPerLetter: rounded(msPerLetter, 5),
    bytesPerLetter: Math.round(bytesPerLetter),
    peakRssMb: rounded(peakRssMb, 1),
  })),
})

const cell = (value: number, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits }).padStart(11)
const times = (value: number) => `${value.toLocaleString('en', { maximumSignificantDigits: 3 })} x`

/** The figures for people: warm, first pass and everything included. */
export function engineText(reports: readonly EngineReport[]): string {
  const [own, ...others] = reports
  if (!own) return ''
  const rows = reports.map(
    ({ engine, count, msPerLetter, firstPassMsPerLetter, setUpMs, bytesPerLetter, peakRssMb }) =>
      `  ${engine.padEnd(10)}${cell(count)}${cell(msPerLetter, 4)}${cell(bytesPerLetter)}${cell(peakRssMb)}` +
      `${cell(firstPassMsPerLetter, 4)}${cell(setUpMs)}`,
  )
  const cold = own.setUpMs / own.count + own.firstPassMsPerLetter
  return [
    '  engine        letters  ms/letter      bytes    peak MB first pass*   set-up ms',
    ...rows,
    '',
    ...others.map(
      ({ engine, msPerLetter }) =>
        `  ${times(msPerLetter / own.msPerLetter)} as fast as ${engine} (template compiled and code warm), ` +
        `${times(msPerLetter / own.firstPassMsPerLetter)} in the first pass, ${times(msPerLetter / cold)} cold`,
    ),
    '',
    `  cold: ${cold.toFixed(3)} ms per letter from a fresh process, with laying out all ${VARIANTS} variants of the letter (${Math.round(own.setUpMs)} ms,`,
    '  once per notice, kept afterwards). Below some hundred letters that layout decides, and Typst is faster cold.',
    '  * per letter, before the just-in-time compiler knows the code; of the others, of the first letter alone',
  ].join('\n')
}

const VARIANTS = 8
