import type { PdfWriter } from './pdf-writer'

/** Children per node: viewers find page 19,999 of 20,000 by a few steps instead of reading a list of all. */
const FAN_OUT = 64

type Node = { number: number; pages: number }

/**
 * The page tree (ISO 32000-2, 7.7.3), written while pages come in: a node is written as soon as it is full. Its parent's number is
 * reserved when its first child arrives, so nothing has to wait for the end.
 */
export class PageTree {
  private readonly levels: { parent: number; children: Node[] }[] = []
  pages = 0

  constructor(private readonly writer: PdfWriter) {}

  /** Adds a page. @param entries the page's own dictionary entries, without Type and Parent. @returns its object number. */
  add(entries: string): number {
    const number = this.writer.allocate()
    const parent = this.attach(0, { number, pages: 1 })
    this.writer.object(number, `<</Type/Page/Parent ${parent} 0 R${entries}>>`)
    this.pages++
    return number
  }

  /** Closes all nodes. @returns the number of the root node. */
  end(): number {
    for (let level = 0; ; level++) {
      const open = this.levels[level]
      const top = level === this.levels.length - 1
      if (!open) return this.emptyRoot()
      if (top) return this.close(level, undefined).number
      if (open.children.length > 0) this.closeInto(level)
    }
  }

  private attach(level: number, node: Node): number {
    const open = this.levels[level]
    if (open && open.children.length === FAN_OUT) this.closeInto(level)
    const current = this.levels[level] ?? { parent: this.writer.allocate(), children: [] }
    if (current.children.length === 0 && this.levels[level]) current.parent = this.writer.allocate()
    this.levels[level] = current
    current.children.push(node)
    return current.parent
  }

  private closeInto(level: number) {
    const open = this.levels[level]
    if (!open) return
    const pages = open.children.reduce((sum, child) => sum + child.pages, 0)
    const grandparent = this.attach(level + 1, { number: open.parent, pages })
    this.close(level, grandparent)
  }

  private close(level: number, parent: number | undefined): Node {
    const open = this.levels[level]
    if (!open) throw new Error('No such level')
    const pages = open.children.reduce((sum, child) => sum + child.pages, 0)
    const kids = open.children.map((child) => `${child.number} 0 R`).join(' ')
    const up = parent === undefined ? '' : `/Parent ${parent} 0 R`
    this.writer.object(open.parent, `<</Type/Pages${up}/Count ${pages}/Kids[${kids}]>>`)
    const node = { number: open.parent, pages }
    open.children = []
    return node
  }

  private emptyRoot(): number {
    const number = this.writer.allocate()
    this.writer.object(number, '<</Type/Pages/Count 0/Kids[]>>')
    return number
  }
}
