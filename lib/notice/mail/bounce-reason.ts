type BounceReason = 'mailbox' | 'domain' | 'full' | 'refused' | 'temporary' | 'other'

/** What a server's codes mean to a reader, by the subject of the enhanced code (RFC 3463). */
export function bounceReason(status: string | null): BounceReason {
  const [, of = '', subject = '', detail = ''] = /([245])\.(\d{1,3})\.(\d{1,3})/.exec(status ?? '') ?? []
  if (subject === '1') return detail === '2' ? 'domain' : 'mailbox'
  if (subject === '2') return detail === '2' ? 'full' : 'mailbox'
  if (subject === '7') return 'refused'
  if (of === '4' || status?.startsWith('4')) return 'temporary'
  return status?.startsWith('550') ? 'mailbox' : 'other'
}
