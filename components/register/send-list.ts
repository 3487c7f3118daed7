import type { Problem } from '@/lib/register/past/schema'

/** What a check of past incidents answers. */
export type PastAnswer = {
  total: number
  good: number
  reportable: number
  late: number
  from: string | null
  to: string | null
  problems: Problem[]
  problemCount: number
}

type Sent<T> = { ok: true; data: T } | { ok: false; message: string }
type Answers = { check: PastAnswer; import: { importId: string } }

/** Sends the file for one step. A lost connection is an answer without a message. */
export async function sendList<S extends keyof Answers>(step: S, file: File): Promise<Sent<Answers[S]>> {
  try {
    const response = await fetch(`/api/past-incidents/${step}`, {
      method: 'POST',
      headers: { 'X-File-Name': encodeURIComponent(file.name), 'Content-Type': 'application/octet-stream' },
      body: file,
    })
    return (await response.json()) as Sent<Answers[S]>
  } catch {
    return { ok: false, message: '' }
  }
}
