import type { Problem } from '@/lib/register/past/schema'

/** What a check or an import of past incidents answers. */
export type PastAnswer = {
  total: number
  good: number
  stored: number
  reportable: number
  late: number
  from: string | null
  to: string | null
  problems: Problem[]
  problemCount: number
}

type Sent = { ok: true; data: PastAnswer } | { ok: false; message: string }

/** Sends the file for one step. A lost connection is an answer without a message. */
export async function sendList(step: 'check' | 'import', file: File): Promise<Sent> {
  try {
    const response = await fetch(`/api/past-incidents/${step}`, {
      method: 'POST',
      headers: { 'X-File-Name': encodeURIComponent(file.name), 'Content-Type': 'application/octet-stream' },
      body: file,
    })
    return (await response.json()) as Sent
  } catch {
    return { ok: false, message: '' }
  }
}
