/** Where a notice that was taken in is looked at: its new incident, beside the record it adds to, or to compare its key. */
export function afterReceiving(received: { receivedId: string; slug: string | null; followUp: boolean }): string {
  const { receivedId, slug, followUp } = received
  if (!slug) return `/incidents/receive/${receivedId}`
  return followUp ? `/incidents/${slug}/parties/received?notice=${receivedId}` : `/incidents/${slug}?new=1`
}
