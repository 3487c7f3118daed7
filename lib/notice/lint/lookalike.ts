import { getDomain, getDomainWithoutSuffix } from 'tldts'
import { mixesAlphabets, oneLetterApart, skeleton } from '@/lib/core/lookalike-name'

/** Whether a host that is not the sender's is made to be taken for it. */
export function looksLikeOwn(host: string, own: readonly string[]): boolean {
  if (host.split('.').some((label) => label.startsWith('xn--')) || mixesAlphabets(host)) return true
  const foreign = skeleton(host.replaceAll('.', ''))
  return own.some((domain) => {
    const name = getDomainWithoutSuffix(domain) ?? domain.split('.')[0] ?? ''
    if (name.length < 4) return skeleton(getDomain(domain) ?? domain) === skeleton(getDomain(host) ?? host)
    return foreign.includes(skeleton(name)) || oneLetterApart(name, getDomainWithoutSuffix(host) ?? host)
  })
}
