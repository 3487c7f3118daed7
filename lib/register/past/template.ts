import { Readable } from 'node:stream'
import writeExcelFile from 'write-excel-file/node'
import { authorise, type Ctx } from '@/lib/door/context'
import type { Outgoing } from '@/lib/door/download'
import { record } from '@/lib/door/record'
import { wordsIn } from '@/lib/door/words'
import { PRESETS } from '@/lib/incident/choices'
import { DATA_ITEMS } from '@/lib/incident/data-items'
import { COLUMN_NAMES, COLUMNS } from './columns'

const bold = (value: string) => ({ type: String, value, fontWeight: 'bold' as const })
const cell = (value: string) => ({ type: String, value })

/** An empty list to fill in, with what each column takes and the words that causes and data go by on a second sheet. */
export async function pastTemplate(ctx: Ctx, language: string): Promise<Outgoing> {
  authorise(ctx, 'register.import')
  const { t, locale } = wordsIn(language)
  await record(ctx, {
    action: 'file.downloaded',
    subject: { type: 'registerImport', id: 'template' },
    data: { kind: 'registerTemplate' },
  })
  const list = [COLUMN_NAMES.map((name) => bold(COLUMNS[name][locale]))]
  const help = [
    [bold(t('past.template.column')), bold(t('past.template.takes'))],
    ...COLUMN_NAMES.map((name) => [cell(COLUMNS[name][locale]), cell(t(`past.takes.${name}`))]),
    [],
    [bold(COLUMNS.cause[locale])],
    ...PRESETS.map((preset) => [cell(t(`incident.preset.${preset}`))]),
    [],
    [bold(COLUMNS.dataItems[locale])],
    ...Object.values(DATA_ITEMS).map((item) => [cell(item[locale])]),
  ]
  async function* bytes() {
    yield await writeExcelFile([
      { data: list, sheet: t('past.template.list'), stickyRowsCount: 1, columns: list[0]?.map(() => ({ width: 18 })) },
      { data: help, sheet: t('past.template.help'), columns: [{ width: 26 }, { width: 80 }] },
    ] as never).toBuffer()
  }
  return {
    name: `${t('past.template.file')}.xlsx`,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: () => Readable.from(bytes()),
  }
}
