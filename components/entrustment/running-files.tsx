'use client'

import { useProgress } from '@/components/ui/use-progress'

/** Makes the page anew once the files of a notice are there. */
export function RunningFiles({ noticeId }: { noticeId: string }) {
  useProgress(`/api/progress/entrustor-notices/${noticeId}`, { running: true })
  return null
}
