'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { Progress } from '@/lib/door/result'

/** How often running work is looked at. */
const EVERY_MS = 1000
/** A page that still shows running work this long after its end was not made anew: it is loaded again. */
const STALE_MS = 3000

/**
 * Follows work that runs in the background: the latest answer of `address`, or what the page was made with. When the
 * work has ended the page is made anew, once. A server that does not answer is asked again.
 */
export function useProgress<P extends Progress>(address: string, first: P): P {
  const router = useRouter()
  const [latest, setLatest] = useState(first)
  const { running } = latest

  useEffect(() => {
    if (!running) return
    const stop = new AbortController()
    const look = async () => {
      if (document.hidden) return
      const answer = await fetch(address, { signal: stop.signal, cache: 'no-store' }).catch(() => null)
      const next: P | null = answer?.ok ? await answer.json().catch(() => null) : null
      if (next && !stop.signal.aborted) setLatest(next)
    }
    let timer: ReturnType<typeof setTimeout>
    const again = () => {
      timer = setTimeout(() => look().finally(again), EVERY_MS)
    }
    again()
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [address, running])

  useEffect(() => {
    if (running) return
    router.refresh()
    // A refresh that finds the router busy can be dropped without a word; the reader would wait for ever.
    const timer = setTimeout(() => location.reload(), STALE_MS)
    return () => clearTimeout(timer)
  }, [running, router])
  return latest
}
