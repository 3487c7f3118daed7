import { AppError } from '@/lib/core/errors'
import type { FrozenNotice } from '@/lib/notice/schema'
import type { LetterForm } from '@/lib/notice/variants'
import { createLetterPrinter } from '@/lib/pdf/letter/letter-printer'
import type { Recipient } from '@/lib/pdf/letter/recipient'
import { letterTemplate } from './letter-template'

/**
 * One letter as a PDF of its own: a batch of one on the press that prints a hundred thousand.
 * @param options.draft marks every page; for a text that nobody has approved
 * @throws INVALID when a batch would hold this letter
 */
export async function oneLetter(
  notice: FrozenNotice,
  form: LetterForm,
  recipient: Omit<Recipient, 'variant'>,
  options: { draft?: boolean } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const template = await letterTemplate(notice, [form], options)
  const chunks: Buffer[] = []
  const letter = { ...recipient, variant: template.variantFor(form) }
  const printer = createLetterPrinter(template.compiled, { lowerBody: template.lowerBody })
  const { held } = await printer.print((chunk) => chunks.push(Buffer.from(chunk)), [letter])
  const issue = held[0]?.issues[0]
  if (issue) throw new AppError('INVALID', { message: `notice.previewHeld.${issue.kind}` })
  return new Uint8Array(Buffer.concat(chunks))
}
