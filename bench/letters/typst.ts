import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { letterBody } from '@/lib/notice/letter-body'
import { faces } from '@/lib/pdf/fonts'
import { QR_ROW_BYTES, QR_SIDE, QrCodes } from '@/lib/pdf/letter/qr-codes'
import type { Recipient } from '@/lib/pdf/letter/recipient'
import { type Engine, inFolder, median, timed } from './measure'
import { aNotice, FORMS } from './notice'
import { people } from './people'

/** The size at which Typst is fastest here: less pays its fixed cost more often, more costs time and memory (650 MB at 1,000). */
const LETTERS_PER_DOCUMENT = 200
const MOST_LETTERS = 2000

const SOURCE = path.join(import.meta.dirname, 'letter.typ')

const symbols = new QrCodes(12)

/** The QR symbol as a drawing; how it is computed must not count against Typst, so it is the product's own fast way. */
function drawn(code: string): string {
  const symbol = symbols.of(code.replaceAll('-', ''))
  let marks = ''
  for (let y = 0; y < QR_SIDE; y++) {
    for (let x = 0; x < QR_SIDE; x++) {
      const dark = ((symbol[y * QR_ROW_BYTES + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0
      if (dark) marks += `M${x} ${y}h1v1h-1z`
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${QR_SIDE} ${QR_SIDE}"><path d="${marks}"/></svg>`
}

const bodies = JSON.stringify(
  FORMS.map((form) => letterBody(aNotice(), form)).map((body) => ({ ...body, codeLabel: body.frame.codeLabel })),
)

const compile = (compiler: NodeCompiler, list: Recipient[]): Buffer =>
  compiler.pdf({
    mainFileContent: readFileSync(SOURCE, 'utf8'),
    inputs: { bodies, people: JSON.stringify(list.map((one) => ({ ...one, qr: drawn(one.code) }))) },
  })

/** Typst, all letters merged into documents: its fastest way by far. */
export const typst: Engine = (wanted) =>
  inFolder(async (folder) => {
    const count = Math.min(wanted, MOST_LETTERS)
    const files = faces().flatMap(({ files }) => [files.regular, files.bold])
    const [setUpMs, compiler] = await timed(() =>
      NodeCompiler.create({ fontArgs: [{ fontBlobs: files.map((file) => readFileSync(file)) }] }),
    )
    const [firstPassMsPerLetter] = await timed(() => compile(compiler, people(0, 1)))
    let bytes = 0
    const times: number[] = []
    for (let first = 0; first < count; first += LETTERS_PER_DOCUMENT) {
      const list = people(first, Math.min(LETTERS_PER_DOCUMENT, count - first))
      const [ms] = await timed(() => {
        const file = compile(compiler, list)
        writeFileSync(path.join(folder, `${first}.pdf`), file)
        bytes += file.length
      })
      times.push(ms / list.length)
      compiler.evictCache(0)
    }
    return { count, msPerLetter: median(times), bytesPerLetter: bytes / count, setUpMs, firstPassMsPerLetter }
  })
