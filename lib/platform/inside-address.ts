import { BlockList, isIP } from 'node:net'

/** Addresses that lead nowhere, to this machine or into the own network (IANA special-purpose registries). */
const INSIDE = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  INSIDE.addSubnet(net, bits, 'ipv4')

/** The part of IPv6 that is given out to the world, and within it what wraps an IPv4 address or documents. */
const OUTSIDE_6 = new BlockList()
OUTSIDE_6.addSubnet('2000::', 3, 'ipv6')
const WRAPPED_6 = new BlockList()
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  WRAPPED_6.addSubnet(net, bits, 'ipv6')

/** Whether an IP address is one a server must not be made to call for somebody outside. Anything unknown is. */
export function isInside(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return INSIDE.check(address, 'ipv4')
  if (version === 6) return !OUTSIDE_6.check(address, 'ipv6') || WRAPPED_6.check(address, 'ipv6')
  return true
}

const LOOPBACK = new BlockList()
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4')
LOOPBACK.addAddress('::1', 'ipv6')

/** Whether a host of a URL is this machine itself. */
export const isLoopback = (host: string): boolean => {
  const bare = host.replace(/^\[|\]$/g, '')
  return bare === 'localhost' || (isIP(bare) !== 0 && LOOPBACK.check(bare, isIP(bare) === 6 ? 'ipv6' : 'ipv4'))
}
