import { useTranslations } from 'next-intl'
import type { ReportKind } from '@/lib/report/schema'

export type NamedReport = { kind: ReportKind; sequence: number }

/** 速報, 確報, 追完（続報）（第2回）: what people call a report. */
export function useReportName() {
  const t = useTranslations('report')
  return ({ kind, sequence }: NamedReport) => {
    const name = t(`kind.${kind}`)
    return sequence > 1 ? t('name', { kind: name, sequence }) : name
  }
}
