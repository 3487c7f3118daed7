import { describe, expect, it } from 'vitest'
import { addressOf } from './peer-address'

const asked = (peer: string, forwarded?: string) =>
  new Headers({ 'x-todoke-peer': peer, ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }) })

describe('the address a request is counted under', () => {
  it('is the one of the connection while no proxy is ours, whatever the client claims', () => {
    expect(addressOf(asked('203.0.113.7'), 0)).toBe('203.0.113.7')
    expect(addressOf(asked('203.0.113.7', '198.51.100.1'), 0)).toBe('203.0.113.7')
  })

  it('is what the outermost of our proxies saw, not what the client put before it', () => {
    expect(addressOf(asked('10.0.0.1', '203.0.113.7'), 1)).toBe('203.0.113.7')
    expect(addressOf(asked('10.0.0.1', '198.51.100.1, 203.0.113.7'), 1)).toBe('203.0.113.7')
    expect(addressOf(asked('10.0.0.1', '198.51.100.1, 203.0.113.7, 10.0.0.2'), 2)).toBe('203.0.113.7')
  })

  it('is the proxy itself when it says nothing', () => {
    expect(addressOf(asked('10.0.0.1'), 1)).toBe('10.0.0.1')
    expect(addressOf(asked('10.0.0.1', '203.0.113.7'), 2)).toBe('10.0.0.1')
  })

  it('is not known when there is none', () => {
    expect(addressOf(new Headers(), 0)).toBeNull()
    expect(addressOf(new Headers(), 1)).toBeNull()
  })

  it('is the same for all addresses of one IPv6 connection', () => {
    expect(addressOf(asked('2001:db8:1:2:3:4:5:6'), 0)).toBe('2001:db8:1:2::/64')
    expect(addressOf(asked('2001:0db8:1:2::9'), 0)).toBe('2001:db8:1:2::/64')
    expect(addressOf(asked('2001:db8::1'), 0)).toBe('2001:db8:0:0::/64')
    expect(addressOf(asked('fe80::1%eth0'), 0)).toBe('fe80:0:0:0::/64')
    expect(addressOf(asked('::1'), 0)).toBe('0:0:0:0::/64')
    expect(addressOf(asked('::ffff:203.0.113.7'), 0)).toBe('203.0.113.7')
  })

  it('does not count a port, which changes with every connection', () => {
    for (const port of [4001, 4002]) {
      expect(addressOf(asked('10.0.0.1', `203.0.113.7:${port}`), 1)).toBe('203.0.113.7')
      expect(addressOf(asked('10.0.0.1', `[2001:db8:1:2::9]:${port}`), 1)).toBe('2001:db8:1:2::/64')
    }
  })

  it('is the connection when the header holds no address', () => {
    expect(addressOf(asked('10.0.0.1', 'unknown'), 1)).toBe('10.0.0.1')
    expect(addressOf(asked('10.0.0.1', 'a'.repeat(5000)), 1)).toBe('10.0.0.1')
  })
})
