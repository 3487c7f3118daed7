import { useTranslations } from 'next-intl'
import { InstantText } from '@/components/ui/date-text'

export type ShownApproval = {
  id: string
  /** Of the version that was to be signed. */
  number: number
  state: 'waiting' | 'approved' | 'returned' | 'voided'
  requestedBy: string
  requestedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
  comment: string | null
}

type Entry = { key: string; at: Date | null; text: string; comment: string | null }

/** Who asked, who decided and why, newest first. */
export function ApprovalHistory({ approvals }: { approvals: readonly ShownApproval[] }) {
  const t = useTranslations('approval.history')
  if (approvals.length === 0) return <p>{t('empty')}</p>
  const entries = approvals.flatMap((approval): Entry[] => {
    const { id, number, state, requestedBy, requestedAt, decidedBy, decidedAt, comment } = approval
    const asked = {
      key: `${id}/asked`,
      at: requestedAt,
      text: t('requested', { name: requestedBy, number }),
      comment: null,
    }
    const decision = state === 'returned' ? 'returned' : 'approved'
    const decided = decidedAt
      ? [{ key: `${id}/decided`, at: decidedAt, text: t(decision, { name: decidedBy ?? '', number }), comment }]
      : []
    const voided =
      state === 'voided' ? [{ key: `${id}/voided`, at: null, text: t('voided', { number }), comment: null }] : []
    return [...voided, ...decided, asked]
  })
  return (
    <ol className="flex flex-col gap-3">
      {entries.map(({ key, at, text, comment }) => (
        <li className="border-l-4 border-solid-gray-420 pl-3" key={key}>
          <p>{text}</p>
          {at && (
            <p className="text-dns-14N-130 text-solid-gray-700">
              <InstantText at={at} />
            </p>
          )}
          {comment && <p className="mt-1 whitespace-pre-wrap">{comment}</p>}
        </li>
      ))}
    </ol>
  )
}
