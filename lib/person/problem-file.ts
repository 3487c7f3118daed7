import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { Ctx } from '@/lib/door/context'
import type { Outgoing } from '@/lib/door/download'
import { currentLocale, translate } from '@/lib/door/locale'
import { record } from '@/lib/door/record'
import { importProblems } from './import-queries'
import type { StoredProblem } from './import-repository'

/** The rows in the reader's language. A long list says the same few things again and again: each is worded once. */
async function worded(problems: StoredProblem[]): Promise<(string | number)[][]> {
  const known = new Map<string, string>()
  const say = async (key: string, detail = '') => {
    const text = known.get(key + detail) ?? (await translate(key, { detail }))
    known.set(key + detail, text)
    return text
  }
  const rows: (string | number)[][] = []
  for (const { rowNumber, field, code, detail } of problems)
    rows.push([rowNumber, await say(`person.field.${field}`), await say(`person.problem.${code}`, detail ?? '')])
  return rows
}

/**
 * The findings of a check as CSV that Excel opens: row number, column, what to do. No value of anybody is in it.
 */
export async function problemFile(ctx: Ctx, slug: string, importId: string): Promise<Outgoing> {
  const { row, problems } = await importProblems(ctx, slug, importId)
  const columns = await Promise.all(['row', 'field', 'what'].map((key) => translate(`person.problems.${key}`)))
  await record(ctx, {
    action: 'file.downloaded',
    subject: { type: 'personImport', id: row.id },
    incidentId: row.incidentId,
    data: { kind: 'personProblems', rows: problems.length },
  })
  const [rows, locale] = [await worded(problems), await currentLocale()]
  return {
    name: locale === 'ja' ? '取り込みの指摘.csv' : 'import-findings.csv',
    contentType: 'text/csv; charset=utf-8',
    body: () =>
      Readable.from(rows).pipe(
        stringify({ bom: true, header: true, columns, record_delimiter: 'windows', escape_formulas: true }),
      ),
  }
}
