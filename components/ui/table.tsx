import { type Key, type ReactNode, useId } from 'react'

export type Column<Row> = {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  align?: 'start' | 'end'
  /** The column that names the row, read out before its cells. One per table. */
  rowHeader?: boolean
  /** Keep short values (dates, numbers) on one line. */
  nowrap?: boolean
  sort?: 'ascending' | 'descending'
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

const CELL = 'border-b border-solid-gray-420 px-3 py-3 align-top'

/** Rows of one kind. On a narrow screen it scrolls sideways inside its own focusable region; the page does not. */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, empty }: TableProps<Row>) {
  const captionId = useId()
  if (rows.length === 0 && empty) return empty
  const place = (column: Column<Row>) =>
    `${CELL} ${column.align === 'end' ? 'text-right tabular-nums' : 'text-left'} ${column.nowrap ? 'whitespace-nowrap' : column.rowHeader ? 'min-w-44' : 'min-w-28'}`
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable from the keyboard (WCAG 2.1.1)
    <section aria-labelledby={captionId} className="overflow-x-auto print:overflow-visible" tabIndex={0}>
      <table className="w-full border-collapse text-std-16N-170">
        <caption className={captionHidden ? 'sr-only' : 'pb-2 text-left text-std-17B-170'} id={captionId}>
          {caption}
        </caption>
        <thead>
          <tr className="border-t border-solid-gray-420 bg-solid-gray-50">
            {columns.map((column) => (
              <th aria-sort={column.sort} className={`${place(column)} text-std-16B-170`} key={column.key} scope="col">
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr className="hover:bg-blue-50" key={rowKey(row)}>
              {columns.map((column) =>
                column.rowHeader ? (
                  <th className={`${place(column)} font-normal`} key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td className={place(column)} key={column.key}>
                    {column.cell(row)}
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
