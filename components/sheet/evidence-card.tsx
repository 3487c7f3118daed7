import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date-text'
import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import { EvidenceUpload } from './evidence-upload'

type Props = {
  filing: { filedAt: Date; receiptNumber: string | null }
  evidence: readonly { id: string; name: string; sha256: string; contentType: string; addedBy: string; addedAt: Date }[]
  /** none for those who only look */
  uploadTo: string | null
}

/** Receipt number, time, and what shows that the authority has the report. */
export function EvidenceCard({ filing, evidence, uploadTo }: Props) {
  const t = useTranslations('sheet.evidence')
  return (
    <Card id="evidence" title={t('title')}>
      <DescriptionList
        items={[
          { term: t('receipt'), detail: filing.receiptNumber ?? t('noReceipt') },
          { term: t('filedAt'), detail: <InstantText at={filing.filedAt} /> },
        ]}
      />
      {evidence.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className="flex list-disc flex-col gap-2 pl-6">
          {evidence.map((file) => (
            <li className="break-words" key={file.id}>
              <TextLink
                external={file.contentType === 'application/pdf'}
                href={`/api/files/${file.id}${file.contentType === 'application/pdf' ? '?view=1' : ''}`}
              >
                {file.name}
              </TextLink>{' '}
              {t('addedBy', { name: file.addedBy })} <InstantText at={file.addedAt} />
              <span className="block font-mono text-dns-14N-130 break-all text-solid-gray-700">
                SHA-256 {file.sha256}
              </span>
            </li>
          ))}
        </ul>
      )}
      {uploadTo && <EvidenceUpload uploadTo={uploadTo} />}
    </Card>
  )
}
