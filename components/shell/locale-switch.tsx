import { useLocale } from 'next-intl'
import { buttonLook } from '@/components/ui/button-look'

type LocaleSwitchProps = { switchLocale: (locale: 'ja' | 'en') => Promise<void> }

/** The other language, named in its own words. Works without a script, and keeps what is typed with one. */
export function LocaleSwitch({ switchLocale }: LocaleSwitchProps) {
  const other = useLocale() === 'ja' ? 'en' : 'ja'
  return (
    <form action={switchLocale.bind(null, other)}>
      <button className={buttonLook('tertiary', 'small')} lang={other} type="submit">
        {other === 'ja' ? '日本語' : 'English'}
      </button>
    </form>
  )
}
