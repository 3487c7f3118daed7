import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import { timed } from '../letters/measure'
import { type Encoding, HEADERS } from './list-file'

/**
 * What PostgreSQL itself needs for the same bytes: COPY of the very file into an ordinary, logged table with a text column
 * per column of the file and a numbered primary key. Nothing is checked, sealed or compared.
 * @returns milliseconds
 */
export async function copyList(url: string, file: string, encoding: Encoding): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const columns = HEADERS.map((_, i) => `c${i}`)
    await client.query(`create table plain_list (id bigint generated always as identity primary key,
      ${columns.map((column) => `${column} text`).join(', ')})`)
    const name = encoding === 'shift_jis' ? 'SJIS' : 'UTF8'
    const copy = `copy plain_list (${columns.join(', ')}) from stdin with (format csv, header, encoding '${name}')`
    const [ms] = await timed(() => pipeline(createReadStream(file), client.query(from(copy))))
    await client.query('drop table plain_list')
    return ms
  } finally {
    await client.end()
  }
}
