'use client'

import { useProgress } from '@/components/ui/use-progress'

/** Makes the page anew once the PDF of a submitted version is there. */
export function RunningPdf({ reportId }: { reportId: string }) {
  useProgress(`/api/progress/reports/${reportId}`, { running: true })
  return null
}
