import { useTranslations } from 'next-intl'
import { ReportReading } from '@/components/report/report-reading'
import { DateText } from '@/components/ui/date-text'
import { DescriptionList } from '@/components/ui/description-list'
import type { NoticeContent } from '@/lib/entrustment/signed-notice-schema'

/** A notice to a client as it will be printed: from whom, to whom, and the nine items. */
export function NoticeReading({ notice }: { notice: NoticeContent }) {
  const t = useTranslations('entrustment.receive')
  const { sender, recipient, incidentNumber } = notice
  const nobody = { ja: '', en: '' }
  return (
    <div className="flex flex-col gap-6">
      <DescriptionList
        items={[
          { term: t('to'), detail: recipient.name },
          { term: t('from'), detail: [sender.name, sender.representative].filter(Boolean).join('　') },
          { term: t('written'), detail: <DateText date={notice.writtenOn} /> },
          { term: t('awareThere'), detail: <DateText date={notice.dates.awareOn} /> },
        ]}
      />
      <ReportReading
        content={{
          kind: 'preliminary',
          sequence: 1,
          form: nobody,
          reporter: sender.name,
          recipient: nobody,
          incidentNumber,
          unknownReason: '',
          sections: notice.items,
        }}
      />
    </div>
  )
}
