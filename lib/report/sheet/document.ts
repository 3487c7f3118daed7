import type { ApprovedSheetView } from './queries'
import { SHEET_SCHEMA_VERSION, type SheetDocument } from './schema'

/** The sheet as JSON says it. Pure. */
export function sheetDocument(view: ApprovedSheetView, madeAt: Date): SheetDocument {
  const { sheet, version, report, authority, entries, filing } = view
  const { form, channel, rows } = sheet
  const { id, title, source, checkedOn, confirmed } = form
  return {
    schemaVersion: SHEET_SCHEMA_VERSION,
    form: { id, title, source, checkedOn, confirmed },
    authority: { id: authority.id, name: authority.name ?? { ja: authority.id, en: authority.id } },
    channel: {
      kind: channel.kind,
      address: channel.kind === 'webForm' ? channel.url : channel.kind === 'mail' ? channel.address : null,
      source: channel.source,
      checkedOn: channel.checkedOn,
    },
    report: {
      incidentNumber: version.content.incidentNumber,
      kind: report.kind,
      sequence: report.sequence,
      version: version.number,
      contentSha256: version.contentSha256,
    },
    reporter: version.content.reporter,
    madeAt: madeAt.toISOString(),
    rows,
    entries: entries.map(({ fieldId, typedValue, enteredBy, enteredAt }) => ({
      fieldId,
      typedValue,
      enteredBy,
      enteredAt: enteredAt.toISOString(),
    })),
    filing: filing && {
      filedAt: filing.filedAt.toISOString(),
      channel: filing.channel,
      receiptNumber: filing.receiptNumber,
    },
  }
}
