import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import type { Params } from '@/lib/incident/quick-check/schema'
import { STEPS } from '@/lib/incident/quick-check/steps'
import { addressOf } from './address'
import { StepFields } from './step-fields'

type Props = { step: number; typed: Params; errors: Record<string, string[]> }

/** One question. A plain form whose answers travel in the address: it works without a script, and nothing is kept. */
export function QuickStep({ step, typed, errors }: Props) {
  const t = useTranslations('quickCheck')
  const message = useTranslations()
  const current = STEPS[step - 1] ?? STEPS[0]
  const here: readonly string[] = current.names
  const errorOf = (name: string) => {
    const key = errors[name]?.[0]
    return key && message(key)
  }
  const carried = Object.entries(typed).flatMap(([name, value]) =>
    here.includes(name) || name === 'step' ? [] : [value ?? []].flat().map((one) => [name, one] as const),
  )
  return (
    <form action="/quick-check" className="flex flex-col gap-6" method="get">
      <p className="text-std-16B-170">{t('progress', { step, of: STEPS.length })}</p>
      <h2 className="text-std-24B-150">{t(`step.${current.id}.title`)}</h2>
      <p>{t(`step.${current.id}.lead`)}</p>
      {Object.keys(errors).length > 0 && <NotificationBanner live title={t('fix')} tone="error" />}
      {carried.map(([name, value]) => (
        <input key={`${name}=${value}`} name={name} type="hidden" value={value} />
      ))}
      <input name="step" type="hidden" value={step + 1} />
      <StepFields errorOf={errorOf} id={current.id} typed={typed} />
      <div className="flex flex-wrap gap-4">
        <Button tone="primary" type="submit">
          {t(step === STEPS.length ? 'answer' : 'next')}
        </Button>
        {step > 1 && (
          <LinkButton href={addressOf(typed, step - 1)} tone="tertiary">
            {t('back')}
          </LinkButton>
        )}
      </div>
    </form>
  )
}
