export type ReportAnswer = { ok: true; data: { code: string; status: string } } | { ok: false; message: string }

const NO_ANSWER: ReportAnswer = { ok: false, message: '' }

const isAnswer = (value: unknown): value is ReportAnswer => typeof value === 'object' && value !== null && 'ok' in value

/** Sends one delivery report as the raw body of a POST. A lost connection is an answer without a message. */
export async function sendReport(url: string, file: File): Promise<ReportAnswer> {
  const headers = { 'X-File-Name': encodeURIComponent(file.name), 'Content-Type': 'application/octet-stream' }
  const answer = await fetch(url, { method: 'POST', headers, body: file }).catch(() => null)
  const value: unknown = await answer?.json().catch(() => null)
  return isAnswer(value) ? value : NO_ANSWER
}
