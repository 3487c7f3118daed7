import { useLocale, useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { StatusBadge } from '@/components/ui/status-badge'
import { Table } from '@/components/ui/table'
import type { VariantView } from '@/lib/notice/views'
import { useVariantName } from './variant-name'

/** Who gets which letter: one row per distinct set of lost items, reader and language, with the advice that goes with it. */
export function VariantList({ variants }: { variants: VariantView[] }) {
  const t = useTranslations('notice.variants')
  const ofClient = useTranslations('notice.client')
  const entrusted = variants.some(({ client }) => client !== null)
  const { readerOf } = useVariantName()
  const comma = useLocale() === 'ja' ? '、' : ', '
  return (
    <Table
      caption={t('caption', { count: variants.length })}
      captionHidden
      columns={[
        {
          key: 'items',
          header: t('items'),
          rowHeader: true,
          cell: ({ labels, advice, form, client }) => (
            <>
              {entrusted && <span className="block font-700">{client ?? ofClient('none')}</span>}
              {readerOf(form).map((reader) => (
                <span className="mr-2" key={reader}>
                  <StatusBadge tone="info">{reader}</StatusBadge>
                </span>
              ))}
              {labels.join(comma)}
              <Disclosure summary={t('advice', { count: advice.length })}>
                <ul className="flex list-disc flex-col gap-2 pl-5">
                  {advice.map((paragraph) => (
                    <li key={paragraph.labels.join()}>
                      <span className="font-700">{paragraph.labels.join(comma)}</span>
                      <span className="block">{paragraph.text}</span>
                    </li>
                  ))}
                </ul>
              </Disclosure>
            </>
          ),
        },
        {
          key: 'persons',
          header: t('persons'),
          align: 'end',
          nowrap: true,
          cell: ({ persons }) => t('people', { count: persons }),
        },
      ]}
      rowKey={({ key }) => key}
      rows={variants}
    />
  )
}
