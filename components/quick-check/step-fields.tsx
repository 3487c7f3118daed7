import { useLocale, useTranslations } from 'next-intl'
import { Choice } from '@/components/ui/choice'
import { DateInput } from '@/components/ui/date-input'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { Input } from '@/components/ui/input'
import { RadioGroup } from '@/components/ui/radio-group'
import { PRESETS } from '@/lib/incident/choices'
import { DATA_ITEM_CODES, itemLabel } from '@/lib/incident/data-items'
import type { Params } from '@/lib/incident/quick-check/schema'
import type { StepId } from '@/lib/incident/quick-check/steps'
import { ENCRYPTIONS, ENTRUSTMENTS, STATUSES } from '@/lib/law/breach-facts'

type Props = { id: StepId; typed: Params; errorOf: (name: string) => string | undefined }

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

/** The controls of one question. */
export function StepFields({ id, typed, errorOf }: Props) {
  const t = useTranslations('incident')
  const quick = useTranslations('quickCheck')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const choose = (name: string, group: string, values: readonly string[], help?: string) => (
    <RadioGroup
      defaultValue={one(typed[name]) ?? ''}
      error={errorOf(name)}
      help={help}
      legend={t(`field.${name}`)}
      name={name}
      options={values.map((value) => ({ value, label: t(`${group}.${value}`) }))}
      required
    />
  )
  switch (id) {
    case 'happened':
      return (
        <>
          {choose('preset', 'preset', PRESETS)}
          {choose('status', 'status', STATUSES, t('help.status'))}
        </>
      )
    case 'known':
      return (
        <Field error={errorOf('awareOn')} help={t('help.awareOn')} label={t('field.awareOn')} required>
          {(control) => (
            <DateInput {...control} current={one(typed.awareOn)} defaultValue={one(typed.awareOn)} name="awareOn" />
          )}
        </Field>
      )
    case 'data':
      return (
        <Fieldset error={errorOf('dataItems')} help={t('help.dataItems')} legend={t('field.dataItems')} required>
          <div className="grid sm:grid-cols-2">
            {DATA_ITEM_CODES.map((code) => (
              <Choice
                defaultChecked={[typed.dataItems ?? []].flat().includes(code)}
                key={code}
                kind="checkbox"
                label={itemLabel(code, locale)}
                name="dataItems"
                value={code}
              />
            ))}
          </div>
        </Fieldset>
      )
    case 'persons':
      return (
        <>
          {(['personCount', 'personCountMax'] as const).map((name) => (
            <Field error={errorOf(name)} help={t(`help.${name}`)} key={name} label={t(`field.${name}`)}>
              {(control) => (
                <Input
                  {...control}
                  defaultValue={one(typed[name]) ?? ''}
                  inputMode="numeric"
                  name={name}
                  width="short"
                />
              )}
            </Field>
          ))}
        </>
      )
    case 'protection':
      return (
        <>
          {choose('encryption', 'encryption', ENCRYPTIONS, t('help.encryption'))}
          <RadioGroup
            defaultValue={one(typed.improperPurpose) ?? ''}
            error={errorOf('improperPurpose')}
            help={t('help.improperPurpose')}
            inline
            legend={quick('improperPurpose')}
            name="improperPurpose"
            options={(['yes', 'no'] as const).map((value) => ({ value, label: quick(value) }))}
            required
          />
        </>
      )
    case 'whose':
      return (
        <>
          {choose('regime', 'regime', ['business', 'publicBody'])}
          {choose('entrustment', 'entrustment', ENTRUSTMENTS)}
        </>
      )
  }
}
