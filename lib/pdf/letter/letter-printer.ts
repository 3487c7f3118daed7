import { AddressBlock } from './address-block'
import type { CompiledTemplate } from './compiled-template'
import { type PrinterOptions, PrintJob, type PrintRun } from './print-job'
import type { LetterIssue, Recipient } from './recipient'

export type LetterPrinter = {
  /** What keeps this letter from being printed in the window envelope as it is written; empty when nothing does. Writes nothing. */
  check: (recipient: Recipient) => LetterIssue[]
  /**
   * Writes one PDF with all letters that can be printed. Same template, same recipients in the same order: same bytes.
   * @param sink receives the file piece by piece, about 1 MiB each.
   */
  print: (sink: (chunk: Uint8Array) => void, recipients: Iterable<Recipient>) => Promise<PrintRun>
}

/**
 * The press: stamps a compiled template for any number of people. A preview is a batch of one on the same press. The file itself is
 * written by PrintJob (ISO 32000-2, 7.5 and 7.7).
 * @param options see PrinterOptions
 */
export function createLetterPrinter(template: CompiledTemplate, options: PrinterOptions = {}): LetterPrinter {
  const address = new AddressBlock()
  return {
    check: (recipient) => {
      if (!template.variants[recipient.variant])
        throw new RangeError(`The template has no variant ${recipient.variant}`)
      return [...address.layOut(recipient)]
    },
    print: (sink, recipients) => new PrintJob(template, options, sink).run(recipients),
  }
}
