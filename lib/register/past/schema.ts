import type { ColumnName } from './columns'

/** What is wrong with a row: the column, and a key below `past.problem`. No value of the file is repeated. */
export type Problem = { rowNumber: number; column: ColumnName; code: string; day?: string }
