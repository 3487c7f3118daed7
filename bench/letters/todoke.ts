import { closeSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { letterTemplate } from '@/lib/notice/print/letter-template'
import { createLetterPrinter, type LetterPrinter } from '@/lib/pdf/letter/letter-printer'
import { type Engine, inFolder, median, timed } from './measure'
import { aNotice, FORMS } from './notice'
import { people } from './people'

const LETTERS_PER_FILE = 5000
/** Small counts are measured often enough for a steady figure; a large one is its own. */
const LETTERS_MEASURED = 100_000
const MOST_PASSES = 50

/** One pass over all letters, in files as the product prints them. People are made up outside the clock. */
async function pass(printer: LetterPrinter, variantOf: number[], count: number, folder: string) {
  let ms = 0
  let bytes = 0
  for (let first = 0; first < count; first += LETTERS_PER_FILE) {
    const list = people(first, Math.min(LETTERS_PER_FILE, count - first))
    for (const recipient of list) recipient.variant = variantOf[recipient.variant] ?? 0
    const [took, run] = await timed(async () => {
      const file = openSync(path.join(folder, 'letters.pdf'), 'w')
      const printed = await printer.print((chunk) => void writeSync(file, chunk), list)
      closeSync(file)
      return printed
    })
    if (run.letters.length !== list.length) throw new Error(`${run.held.length} letters of the bench were held`)
    ms += took
    bytes += run.bytes
  }
  return { msPerLetter: ms / count, bytesPerLetter: bytes / count }
}

/** This product's engine, with the product's own template of the product's own letter. */
export const todoke: Engine = (count) =>
  inFolder(async (folder) => {
    const [setUpMs, template] = await timed(() => letterTemplate(aNotice(), FORMS))
    const variantOf = FORMS.map(template.variantFor)
    const printer = createLetterPrinter(template.compiled, { lowerBody: template.lowerBody })
    const first = await pass(printer, variantOf, count, folder)
    const passes = [first]
    const more = Math.min(MOST_PASSES, Math.floor(LETTERS_MEASURED / count))
    for (let i = 0; i < more; i++) passes.push(await pass(printer, variantOf, count, folder))
    const warm = more > 0 ? passes.slice(1) : passes
    return {
      count,
      msPerLetter: median(warm.map((one) => one.msPerLetter)),
      bytesPerLetter: first.bytesPerLetter,
      setUpMs,
      firstPassMsPerLetter: first.msPerLetter,
    }
  })
