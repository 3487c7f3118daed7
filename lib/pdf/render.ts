import { createHash } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import { type DocumentProps, pdf } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import { loadFonts } from './react-pdf-fonts'

export type RenderedPdf = { bytes: Buffer; sha256: string; pages: number }

/** react-pdf keeps its fonts in one place per process: documents are made one after the other, or they would share them. */
let previous: Promise<unknown> = Promise.resolve()

/**
 * Draws a react-pdf document: same element and date, same bytes. The creation and modification date are `createdAt`, and the file
 * identifier follows from them and the document's title and author (ISO 32000-2, 14.3.3 and 14.4).
 * @param element a `<Document>` or a component that returns one.
 */
export function render(element: ReactElement, { createdAt }: { createdAt: Date }): Promise<RenderedPdf> {
  const current = previous.then(() => draw(element, createdAt))
  previous = current.catch(() => undefined)
  return current
}

async function draw(element: ReactElement, createdAt: Date): Promise<RenderedPdf> {
  const instance = pdf(element as ReactElement<DocumentProps>)
  await loadFonts(familiesIn(instance.container.document))
  Object.assign(instance.container.document.props, {
    creationDate: createdAt,
    modificationDate: createdAt,
    creator: 'Todoke',
    producer: 'Todoke',
    language: instance.container.document.props.language ?? 'ja-JP',
  })
  const bytes = await collect(await instance.toBuffer())
  const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), pages }
}

type Node = { style?: Style | Style[]; children?: Node[] }
type Style = { fontFamily?: string }

/** Every font family that a style in the document names. */
function familiesIn(node: Node, found = new Set<string>()): Set<string> {
  for (const { fontFamily } of [node.style ?? []].flat()) if (fontFamily) found.add(fontFamily)
  for (const child of node.children ?? []) familiesIn(child, found)
  return found
}

async function collect(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
