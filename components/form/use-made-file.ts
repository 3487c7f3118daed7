'use client'

import { useEffect, useState } from 'react'

type Outcome = { url: string } | { problem: string } | null

/**
 * Asks the server for a file that is made on request and not kept, and holds it until the next one or until the page is
 * left. A refusal comes back as its sentence.
 * @param unreachable the sentence for a server that does not answer
 */
export function useMadeFile(address: string, unreachable: string) {
  const [pending, setPending] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>(null)
  const url = outcome && 'url' in outcome ? outcome.url : null
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url])

  const make = async (input: object) => {
    setPending(true)
    setOutcome(null)
    setOutcome(await fetchFile(address, input, unreachable))
    setPending(false)
  }
  return { pending, url, problem: outcome && 'problem' in outcome ? outcome.problem : null, make }
}

async function fetchFile(address: string, input: object, unreachable: string): Promise<Outcome> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(input),
    })
    if (response.ok) return { url: URL.createObjectURL(await response.blob()) }
    const answer: { message?: string } = await response.json()
    return { problem: answer.message ?? unreachable }
  } catch {
    return { problem: unreachable }
  }
}
