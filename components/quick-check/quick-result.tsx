import { useLocale, useTranslations } from 'next-intl'
import { LegalAnswer } from '@/components/incident/legal-answer'
import { DateText } from '@/components/ui/date-text'
import { DescriptionList } from '@/components/ui/description-list'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import { itemLabel } from '@/lib/incident/data-items'
import { quickAnswer } from '@/lib/incident/quick-check/model'
import type { Params, QuickAnswers } from '@/lib/incident/quick-check/schema'
import { STEPS, type StepId } from '@/lib/incident/quick-check/steps'
import { addressOf, queryOf } from './address'
import { PrintButton } from './print-button'

/** What the law asks, with reasons and days, what it was told, and what to do with it. */
export function QuickResult({ answers, typed }: { answers: QuickAnswers; typed: Params }) {
  const t = useTranslations('incident')
  const quick = useTranslations('quickCheck')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const { facts, assessment } = quickAnswer(answers)
  const persons = (count: number | null) => (count === null ? quick('notKnown') : quick('persons', { count }))
  const said: Record<StepId, React.ReactNode> = {
    happened: quick('both', { first: t(`preset.${answers.preset}`), second: t(`status.${answers.status}`) }),
    known: <DateText date={answers.awareOn} />,
    data: answers.dataItems.map((item) => itemLabel(item, locale)).join(quick('separator')),
    persons:
      answers.personCountMax === null
        ? persons(answers.personCount)
        : quick('atMost', { count: persons(answers.personCount), most: persons(answers.personCountMax) }),
    protection: quick('both', {
      first: t(`encryption.${answers.encryption}`),
      second: quick(answers.improperPurpose === 'yes' ? 'attacked' : 'notAttacked'),
    }),
    whose: quick('both', { first: t(`regime.${facts.regime}`), second: t(`entrustment.${answers.entrustment}`) }),
  }
  const start = `/incidents/new?${queryOf(typed)}`
  return (
    <div className="flex flex-col gap-8">
      <LegalAnswer assessment={assessment} facts={facts} />
      {assessment.undetermined && <p>{t('assessment.undeterminedHelp')}</p>}
      <section className="flex flex-col gap-4">
        <h2 className="text-std-20B-150">{quick('said')}</h2>
        <DescriptionList
          items={STEPS.map(({ id }, index) => ({
            term: quick(`step.${id}.title`),
            detail: (
              <span className="flex flex-wrap gap-x-4">
                <span>{said[id]}</span>
                <span className="print:hidden">
                  <TextLink href={addressOf(typed, index + 1)}>{quick('change')}</TextLink>
                </span>
              </span>
            ),
          }))}
        />
      </section>
      <p className="text-std-16N-170">{quick('advice')}</p>
      <div className="flex flex-wrap gap-4 print:hidden">
        <LinkButton href={`/sign-in?${new URLSearchParams({ to: start })}`} tone="primary">
          {quick('register')}
        </LinkButton>
        <PrintButton />
        <LinkButton href="/quick-check" tone="tertiary">
          {quick('again')}
        </LinkButton>
      </div>
    </div>
  )
}
