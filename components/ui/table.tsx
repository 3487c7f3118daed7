import { type Key, type ReactNode, useId } from 'react'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  align?: 'start' | 'end'
  /** The column that names the row, read out before its cells. One per table. */
  rowHeader?: boolean
  /** Keep short values (dates, numbers) on one line. */
  nowrap?: boolean
  sort?: 'ascending' | 'descending'
  /** The cell says only what is so for nearly all: left out where a row is a block of its own. */
  usual?: (row: Row) => boolean
}

type TableProps<Row> = {
  /** What the table lists; also the name of the region that scrolls on a narrow screen. */
  caption: ReactNode
  /** For when a heading directly above says the same. */
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => Key
  /** Shown instead of the table: an `EmptyState`. */
  empty?: ReactNode
}

const CELL = 'border-solid-gray-420 align-top sm:border-b sm:px-3 sm:py-3'

/** The header of the cell's column, written before its value where a row is a block of its own. */
const LABELLED =
  'max-sm:has-[>div:empty]:hidden max-sm:grid max-sm:grid-cols-[7.5rem_minmax(0,1fr)] max-sm:items-baseline max-sm:gap-x-2 max-sm:before:text-dns-14N-130 max-sm:before:text-solid-gray-700 max-sm:before:content-[attr(data-label)]'

/**
 * Rows of one kind. On a phone each row is a block: its name, then one labelled line per column, nothing out of sight.
 * Where a wide table still does not fit it scrolls sideways inside its own focusable region; the page does not.
 */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, empty }: TableProps<Row>) {
  const captionId = useId()
  if (rows.length === 0 && empty) return empty
  const place = (column: Column<Row>) =>
    `${CELL} ${column.align === 'end' ? 'text-left tabular-nums sm:text-right' : 'text-left'} ${column.nowrap ? 'sm:whitespace-nowrap' : column.rowHeader ? 'sm:min-w-44' : 'sm:min-w-28'}`
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable from the keyboard (WCAG 2.1.1)
    <section aria-labelledby={captionId} className="overflow-x-auto print:overflow-visible" tabIndex={0}>
      <table className="w-full border-collapse text-std-16N-170 max-sm:block">
        <caption className={captionHidden ? 'sr-only' : 'pb-2 text-left text-std-17B-170 max-sm:block'} id={captionId}>
          {caption}
        </caption>
        <thead className="max-sm:sr-only">
          <tr className="border-t border-solid-gray-420 bg-solid-gray-50">
            {columns.map((column) => (
              <th aria-sort={column.sort} className={`${place(column)} text-std-16B-170`} key={column.key} scope="col">
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block max-sm:border-t max-sm:border-solid-gray-420">
          {rows.map((row) => (
            <tr
              className="border-solid-gray-420 hover:bg-blue-50 max-sm:flex max-sm:flex-col max-sm:gap-1 max-sm:border-b max-sm:py-3"
              key={rowKey(row)}
            >
              {columns.map((column) =>
                column.rowHeader ? (
                  <th
                    className={`${place(column)} font-normal max-sm:order-first max-sm:font-bold`}
                    key={column.key}
                    scope="row"
                  >
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    className={`${place(column)} ${column.usual?.(row) ? 'max-sm:hidden' : LABELLED}`}
                    data-label={column.header}
                    key={column.key}
                  >
                    <div>{column.cell(row)}</div>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
