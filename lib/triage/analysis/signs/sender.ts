import { getDomainWithoutSuffix } from 'tldts'
import { mixesAlphabets } from '@/lib/core/lookalike-name'
import type { Mailbox } from '../message'
import {
  domainOf,
  isCheap,
  isFreeMail,
  isReserved,
  isRestricted,
  isUnder,
  mistakenFor,
  ownDomains,
  registered,
  unicodeHost,
} from './hosts'
import lists from './hosts.json'
import { claimed, isFromBrand, isKnown, names, standing } from './identity'
import { readingOf } from './reading'
import { type Sign, type SignFamily, sign } from './sign'

/** Who the message says it is from, against the domain it really comes from. */
export const senderSigns: SignFamily = (message, context) => {
  const host = domainOf(message.from.address)
  const result = standing(message)
  if (host === '' || (result !== 'failed' && isKnown(message.from.address, context.knownSenders))) return []
  const own = ownDomains(message.to, context)
  const signs = [
    ...domainSigns(host, own),
    ...nameSigns(message.from, host, own),
    ...replySigns(message.from.address, message.replyTo),
  ]
  const claim = claimed(message)
  const passed = result === 'passed'
  const trusted = (isRestricted(host) || own.some((domain) => isUnder(host, domain))) && passed
  if (claim && !isFromBrand(message, claim.brand) && !trusted)
    signs.push(sign(claim.place === 'sender' ? 'brandMismatch' : 'brandInText', { brand: claim.name, domain: host }))
  const mismatch = signs.some(({ code }) => code === 'brandMismatch')
  const toSelf = message.to.some(({ address }) => address === message.from.address)
  if (toSelf && !passed) signs.push(sign('fromYourself', { address: message.from.address }))
  const bounce = registered(domainOf(message.returnPath))
  if (bounce !== '' && bounce !== registered(host)) signs.push(sign('returnPathElsewhere', { domain: bounce }))
  // One fact, not two: a police name from nowhere is a mismatch already.
  return mismatch ? signs.filter(({ code }) => code !== 'authorityForeignDomain') : signs
}

function domainSigns(host: string, own: readonly string[]): Sign[] {
  const model = mistakenFor(host, own)
  const shown = unicodeHost(host)
  return [
    ...(model ? [sign('lookalikeSender', { domain: host, model })] : []),
    ...(shown !== host || mixesAlphabets(shown) ? [sign('internationalSender', { domain: host, shown })] : []),
    ...(isCheap(host) ? [sign('cheapSender', { domain: host })] : []),
  ]
}

/** The name beside the address is free text: an institution, a superior or another address in it costs nothing. */
function nameSigns({ name: written, address }: Mailbox, host: string, own: readonly string[]): Sign[] {
  const local = address.split('@')[0] ?? ''
  const name = written.normalize('NFKC').toLowerCase()
  const signs: Sign[] = []
  const other = /[\w.+-]{1,64}@([\w.-]{3,255})/u.exec(name)?.[1]
  if (other && registered(other) !== registered(host)) signs.push(sign('addressInName', { shown: other, domain: host }))
  if (isFreeMail(host)) {
    const word = [...lists.institutionWords.ja, ...lists.institutionWords.en].find((each) => names(name, each))
    const title = [...lists.superiorWords.ja, ...lists.superiorWords.en].find(
      (each) => names(name, each) || names(local, each),
    )
    if (title) signs.push(sign('superiorFreeMail', { name: written || local, domain: host }))
    else if (word) signs.push(sign('institutionFreeMail', { name: written, domain: host }))
  } else if (isNoAuthority(name, host)) signs.push(sign('authorityForeignDomain', { name: written, domain: host }))
  const foreign = !own.some((domain) => isUnder(host, domain))
  const mine = own
    .map((domain) => getDomainWithoutSuffix(domain) ?? domain.split('.')[0] ?? '')
    .find((label) => label.length >= 4 && names(name.replace(/[\s-]/gu, ''), label.replace(/-/gu, '')))
  if (foreign && mine) signs.push(sign('ownNameForeignSender', { name: written, domain: host }))
  return signs
}

/** A Japanese bank or office that does not write from a `.jp` domain, a foreign one that does not from its state's. */
function isNoAuthority(name: string, host: string): boolean {
  if (isRestricted(host) || isReserved(host)) return false
  const ja = !host.endsWith('.jp') && lists.authorityWords.ja.some((word) => name.includes(word))
  return ja || lists.authorityWords.en.some((word) => names(name, word))
}

function replySigns(from: string, replyTo: readonly { address: string }[]): Sign[] {
  const host = registered(domainOf(from))
  const other = replyTo
    .map(({ address }) => address)
    .find((address) => address !== '' && registered(domainOf(address)) !== host)
  if (!other) return []
  return [
    sign(isFreeMail(domainOf(other)) && !isFreeMail(host) ? 'replyToFreeMail' : 'replyToElsewhere', {
      address: other,
      domain: host,
    }),
  ]
}

/** What the receiving gateway found out about the sender, and letters that are not what they look like. */
export const authenticationSigns: SignFamily = (message) => {
  const result = standing(message)
  const domain = domainOf(message.from.address)
  const { disguised } = readingOf(message)
  return [
    ...(result === 'failed' ? [sign('authenticationFailed', { domain })] : []),
    ...(result === 'weak' ? [sign('authenticationWeak', { domain })] : []),
    ...(result === 'absent' && message.form !== 'text' ? [sign('authenticationAbsent', { domain })] : []),
    ...(disguised >= 2 ? [sign('disguisedLetters', { count: disguised })] : []),
    ...(message.hiddenText.replace(/\s/gu, '').length >= 40 && result !== 'passed'
      ? [sign('hiddenText', { length: message.hiddenText.length })]
      : []),
  ]
}
