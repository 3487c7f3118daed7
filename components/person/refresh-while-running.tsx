'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'

/** How often a running job is looked at. */
const EVERY_MS = 1000

/** Reads the page anew each second while it is in sight: what it shows is always what the database says. */
export function RefreshWhileRunning() {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  useEffect(() => {
    if (pending) return
    const timer = setInterval(() => {
      if (!document.hidden) startTransition(() => router.refresh())
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [pending, router])
  return null
}
