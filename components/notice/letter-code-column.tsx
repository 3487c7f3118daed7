import type { Column } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'

/** The code of a letter or mail, naming its row and leading to the person it was for. */
export const letterCodeColumn = <Row extends { code: string; personId: string }>(
  header: string,
  personsBase: string,
): Column<Row> => ({
  key: 'code',
  header,
  rowHeader: true,
  nowrap: true,
  cell: ({ code, personId }) => <TextLink href={`${personsBase}/${personId}`}>{code}</TextLink>,
})
