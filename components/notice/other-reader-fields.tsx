import { useTranslations } from 'next-intl'
import { Fieldset } from '@/components/ui/fieldset'
import type { VariantView } from '@/lib/notice/views'
import { NoticeArea } from './notice-area'

/** Openings for those who read in place of the person. Needed as soon as such a reader is on the list. */
export function OtherReaderFields({ variants }: { variants: VariantView[] }) {
  const t = useTranslations('notice.edit')
  const asked = (addressee: 'guardian' | 'bereaved') => variants.some(({ form }) => form.addressee === addressee)
  return (
    <Fieldset help={t('otherReadersHelp')} legend={t('otherReaders')} level="section">
      <NoticeArea name="guardianOpening" required={asked('guardian')} rows={5} />
      <NoticeArea name="bereavedOpening" required={asked('bereaved')} rows={5} />
    </Fieldset>
  )
}
