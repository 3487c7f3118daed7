import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { CONTROL_LOOK, type ControlProps, type Native } from './control'
import { Icon } from './icon'

export type Option<V extends string = string> = { value: V; label: string; help?: string }

type SelectProps = ControlProps &
  Native<Omit<ComponentProps<'select'>, 'multiple' | 'size' | 'children'>> & {
    options: readonly Option[]
    /** An empty first choice with this text; true for 「選択してください」. Leave it out when a value is always set. */
    empty?: boolean | string
  }

/** For more than about seven choices; fewer are easier to read as a `RadioGroup`. */
export function Select({ options, empty, ...rest }: SelectProps) {
  const t = useTranslations('ui.field')
  return (
    <span className="relative block sm:max-w-120">
      <select {...rest} className={`${CONTROL_LOOK} appearance-none pr-10`}>
        {empty && <option value="">{empty === true ? t('choose') : empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center">
        <Icon name="chevronDown" size={20} />
      </span>
    </span>
  )
}
