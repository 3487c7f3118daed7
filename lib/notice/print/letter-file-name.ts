type Batch = { id: string; versionNumber: number }

/** Names a batch in file names: short, and the same each time. */
const runOf = (batch: Batch) => `v${batch.versionNumber}-${batch.id.slice(0, 8)}`

/** `2026-0001-letters-v1-5f0c2a1b-003.pdf`: sorts in print order, tells text version and batch, names nobody. */
export const letterFileName = (incidentNumber: string, batch: Batch, position: number): string =>
  `${incidentNumber}-letters-${runOf(batch)}-${String(position).padStart(3, '0')}.pdf`

export const manifestName = (incidentNumber: string, batch: Batch): string =>
  `${incidentNumber}-letters-${runOf(batch)}-list.csv`
