import { useLocale, useTranslations } from 'next-intl'
import { BasisList } from '@/components/law/basis-list'
import { DateText } from '@/components/ui/date-text'
import { Disclosure } from '@/components/ui/disclosure'
import { dutiesAt } from '@/lib/duty/model'
import type { EffectiveAssessment } from '@/lib/incident/model'
import type { IncidentFacts } from '@/lib/incident/record'

/** The law's answer in short: reportable or not, the categories, every duty with its day and its sentence. */
export function LegalAnswer({ facts, assessment }: { facts: IncidentFacts; assessment: EffectiveAssessment }) {
  const t = useTranslations('incident')
  const duty = useTranslations('duty')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const duties = dutiesAt(facts, assessment).filter((answer) => answer.state === 'open')
  return (
    <aside
      aria-live="polite"
      className="flex flex-col gap-4 self-start rounded-12 border-2 border-blue-900 bg-blue-50 p-6 lg:sticky lg:top-24"
    >
      <h2 className="text-std-17B-170">{t('answer.title')}</h2>
      <p className="text-std-20B-150">{t(`assessment.${assessment.reportable ? 'reportable' : 'notReportable'}`)}</p>
      <ul className="font-700">
        {assessment.categories.map((category) => (
          <li key={category}>{t(`category.${facts.regime}.${category}`)}</li>
        ))}
      </ul>
      <dl className="flex flex-col gap-3">
        {duties.map((answer) => (
          <div key={answer.kind}>
            <dt>{duty(`kind.${answer.kind}`)}</dt>
            {answer.dueOn && (
              <dd className="text-std-17B-170">
                <DateText date={answer.dueOn} />
              </dd>
            )}
            <dd className="text-std-16N-170">{answer.reasoning.sentence[locale]}</dd>
          </div>
        ))}
      </dl>
      <Disclosure summary={t('assessment.why')}>
        <BasisList basis={assessment.basis} />
      </Disclosure>
    </aside>
  )
}
