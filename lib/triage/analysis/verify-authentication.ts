import { authenticate, type DNSResolver } from 'mailauth'
import type { Authentication } from './message'

/** DNS as a function: (name, record type) -> records. A test passes fixed ones. */
export type Resolver = DNSResolver

/** SPF, DKIM, DMARC and ARC computed from the message itself and DNS; null when that was not possible. */
export async function verifiedAuthentication(bytes: Buffer, resolver: Resolver): Promise<Authentication | null> {
  try {
    const { spf, dkim, dmarc, arc } = await authenticate(bytes, {
      ...{ trustReceived: true, disableBimi: true, mta: 'todoke', resolver },
    })
    return {
      ...{ recordedBy: 'todoke', trusted: true },
      spf: spf ? { result: spf.status.result, domain: spf.domain } : null,
      dkim: (dkim?.results ?? []).map((each) => ({ result: each.status.result, domain: each.signingDomain ?? '' })),
      dmarc: dmarc ? { result: dmarc.status.result, domain: dmarc.domain } : null,
      arc: arc ? { result: arc.status.result, domain: '' } : null,
    }
  } catch {
    return null
  }
}
