import { pbkdf2Sync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { codeHash, foundIn, HASH_DIGITS, ROUNDS, shardDigitsFor } from './code-hash'
import { pageOf } from './page'
import { hashesOf, shardsOf } from './shards'
import { siteScript } from './site-script'

const SALT = '8181b55cd47db2f9f4c92ff4cffc2cca'

describe('the hash of a code', () => {
  it('is what any other PBKDF2 gives', async () => {
    const expected = pbkdf2Sync('4K7Q2M9TX3RB', SALT, ROUNDS, 5, 'sha256').toString('hex')
    expect(await codeHash('4K7Q2M9TX3RB', SALT, ROUNDS)).toBe(expected)
    expect(expected).toHaveLength(HASH_DIGITS)
  })

  it('differs from entity to entity', async () => {
    expect(await codeHash('4K7Q2M9TX3RB', 'another', 1)).not.toBe(await codeHash('4K7Q2M9TX3RB', SALT, 1))
  })
})

describe('the files of hashes', () => {
  const codes = Array.from({ length: 5_000 }, (_, i) => `CODE${i}`)

  it('lead from every code to its notice, and from no other text to any', async () => {
    const hashes = await hashesOf(codes, SALT, 1)
    const { digits, shards } = shardsOf([hashes.slice(0, 3_000), hashes.slice(3_000)])
    expect([digits, shards.size]).toEqual([2, 256])
    const placeOf = (hash: string) => foundIn(shards.get(hash.slice(0, digits)) ?? {}, hash.slice(digits))
    expect(hashes.map(placeOf)).toEqual(codes.map((_, i) => (i < 3_000 ? 0 : 1)))
    const others = await hashesOf(
      codes.map((code) => `${code}X`),
      SALT,
      1,
    )
    expect(others.map(placeOf).filter((place) => place !== null)).toEqual([])
  })

  it('do not match across the border of two hashes', () => {
    expect(foundIn({ 0: 'aaaabbbb' }, 'aabb')).toBeNull()
    expect(foundIn({ 0: 'aaaabbbb' }, 'bbbb')).toBe(0)
  })

  it('are all there, also when nothing is in them, and hold no code and no order of letters', async () => {
    const { digits, shards } = shardsOf([await hashesOf(['CODE1'], SALT, 1)])
    expect([digits, shards.size]).toEqual([1, 16])
    const many = shardsOf([await hashesOf(codes, SALT, 1)])
    const text = JSON.stringify([...many.shards])
    expect(text).not.toContain('CODE')
    for (const shard of many.shards.values()) {
      const hashes = shard[0]?.match(/.{8}/g) ?? []
      expect(hashes).toEqual([...hashes].sort())
    }
  })

  it('stay small each, however many codes there are', () => {
    expect([1, 4_000, 4_001, 1_000_000, 1_000_001].map(shardDigitsFor)).toEqual([1, 1, 2, 2, 3])
  })
})

describe('the published page', () => {
  const contact = {
    id: 'police',
    name: { ja: '警察', en: 'Police' },
    reach: { ja: '電話 #9110', en: 'Phone #9110' },
    hours: null,
    use: { ja: '相談', en: 'Advice' },
    checkedOn: '2026-11-01',
  }
  const page = (locale: 'ja' | 'en') =>
    pageOf(locale, {
      issuer: { name: '<b>甲&乙"株式会社', phone: '0120-000-101' },
      contacts: [contact],
      madeOn: '2026-11-23',
    })

  it.each(['ja', 'en'] as const)('asks for nothing from elsewhere (%s)', (locale) => {
    const html = page(locale)
    const loaded = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address)
    expect(loaded.sort()).toEqual(['check.js', locale === 'ja' ? 'en.html' : './', 'style.css'].sort())
    expect(html).not.toMatch(/https?:/)
    expect(html).toContain("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'")
    expect(html).not.toMatch(/ on\w+=| style=|<script>/)
  })

  it.each(['ja', 'en'] as const)('has every answer in it, and no gap in a sentence (%s)', (locale) => {
    const html = page(locale)
    for (const outcome of ['current', 'withdrawn', 'unknown', 'failed', 'working'])
      expect(html).toContain(`data-outcome="${outcome}"`)
    expect(html).not.toMatch(/[{}]/)
    expect(html).toContain('#9110')
    expect(html).toContain('&#60;b&#62;甲&#38;乙')
    expect(html).not.toContain('<b>')
  })

  it('has a script that sends nothing and runs in browsers', async () => {
    const script = (await siteScript()).get('check.js') ?? ''
    expect(script).toContain('PBKDF2')
    expect(script).not.toMatch(/require\(|XMLHttpRequest|sendBeacon|localStorage|innerHTML|eval\(/)
    expect(script.match(/fetch\(/g)).toHaveLength(1)
    expect(script.length).toBeLessThan(20_000)
  })
})
