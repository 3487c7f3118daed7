import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BasisList } from '@/components/law/basis-list'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { StatusBadge } from '@/components/ui/status-badge'
import type { EffectiveAssessment } from '@/lib/incident/model'

/** What the law answers to the facts as they stand: reportable or not, under which categories, and why. */
export function AssessmentPanel({ assessment, children }: { assessment: EffectiveAssessment; children?: ReactNode }) {
  const t = useTranslations('incident.assessment')
  const ui = useTranslations('ui')
  const { reportable, undetermined, override, computed } = assessment
  return (
    <Card title={t('title')}>
      <p className="flex flex-wrap items-center gap-2">
        <span className="text-std-20B-150">{t(reportable ? 'reportable' : 'notReportable')}</span>
        {assessment.finalReportDays && (
          <StatusBadge tone="info">{t('days', { days: assessment.finalReportDays })}</StatusBadge>
        )}
        {undetermined && <StatusBadge tone="warning">{t('undetermined')}</StatusBadge>}
        {computed.effortDuty && !reportable && <StatusBadge tone="warning">{t('effortDuty')}</StatusBadge>}
      </p>
      {reportable && <Categories categories={assessment.categories} regime={computed.regime} />}
      {undetermined && <p>{t('undeterminedHelp')}</p>}
      {override && (
        <NotificationBanner title={t('overridden')} tone="warning">
          <p>{t('computedWas', { answer: t(computed.reportable ? 'reportable' : 'notReportable') })}</p>
          <p>{ui('named', { label: t('reason'), value: override.reason })}</p>
        </NotificationBanner>
      )}
      <Disclosure open={!reportable} summary={t('why')}>
        <BasisList basis={assessment.basis} />
      </Disclosure>
      <Disclosure summary={t('allCategories')}>
        <Findings findings={computed.findings} regime={computed.regime} />
      </Disclosure>
      {children}
    </Card>
  )
}

function Categories({ categories, regime }: { categories: number[]; regime: string }) {
  const t = useTranslations('incident.category')
  return (
    <ul className="flex flex-col gap-1">
      {categories.map((category) => (
        <li className="font-700" key={category}>
          {t(`${regime}.${category}`)}
        </li>
      ))}
    </ul>
  )
}

function Findings({ findings, regime }: { findings: EffectiveAssessment['computed']['findings']; regime: string }) {
  const t = useTranslations('incident')
  const locale = useLocale()
  return (
    <ul className="flex flex-col gap-4" lang={locale}>
      {findings.map((finding) => (
        <li key={finding.category}>
          <p className="flex flex-wrap gap-2 font-700">
            {t(`category.${regime}.${finding.category}`)}
            <StatusBadge tone={finding.applies ? 'info' : 'neutral'}>
              {t(finding.applies ? 'assessment.applies' : 'assessment.appliesNot')}
            </StatusBadge>
          </p>
          <BasisList basis={finding.basis} />
        </li>
      ))}
    </ul>
  )
}
