import type { z } from 'zod'
import type { MadeFile } from '@/lib/door/made-file'
import type { PreviewLetter } from '@/lib/notice/schema'
import type { PreviewRow } from '@/lib/notice/views'
import { recipientOf } from './letter-recipient'
import { letterPreview, type Preview } from './preview'

/** As JSON. The same permission and the same entry in the log as a printed preview. */
async function make({ form, fields }: Preview) {
  const { postalCode, addressLines, name, honorific } = recipientOf({ id: '', code: '' }, fields, form.addressee)
  const row: PreviewRow = { form, address: [`〒${postalCode}`, ...addressLines, `${name}　${honorific}`] }
  return {
    name: 'row.json',
    contentType: 'application/json',
    bytes: new Uint8Array(Buffer.from(JSON.stringify(row))),
  }
}

export const previewRow: MadeFile<z.output<typeof PreviewLetter>, Preview> = { allow: letterPreview.allow, make }
