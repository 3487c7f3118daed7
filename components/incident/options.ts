import { useTranslations } from 'next-intl'
import type { Option } from '@/components/ui/select'
import { ENCRYPTIONS } from '@/lib/law/breach-facts'

/** The choices of a closed list, labelled from `incident.<group>`. */
export function useOptions<V extends string>(group: string, values: readonly V[]): Option<V>[] {
  const t = useTranslations('incident')
  return values.map((value) => ({ value, label: t(`${group}.${value as string}`) }))
}

/** The four-way question on encryption, and "not known", which never exempts. */
export const useEncryptionOptions = () => useOptions('encryption', ENCRYPTIONS)
