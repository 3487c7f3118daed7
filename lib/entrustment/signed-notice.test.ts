import { generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { canonicalJson, type Json } from '@/lib/core/canonical-json'
import { LARGEST_NOTICE } from './choices'
import { contentHash, contentOf, readNotice, signNotice } from './signed-notice'
import type { SignedNotice } from './signed-notice-schema'
import { aNotice } from './testing/a-notice'

const folder = mkdtempSync(path.join(tmpdir(), 'todoke-notice-'))
beforeAll(() => void vi.stubEnv('TODOKE_DATA_DIR', folder))
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const content = contentOf(aNotice())
const signed = () => JSON.parse(signNotice(content)) as SignedNotice
const text = (value: unknown) => JSON.stringify(value)
const refusal = (file: string) => {
  try {
    readNotice(file)
  } catch (error) {
    return (error as { detail: { message: string; params?: Record<string, string> } }).detail
  }
  return null
}

it('is read as it was signed, however its white space and the order of its keys became', () => {
  expect(readNotice(signNotice(content)).content).toEqual(content)
  const { signature, sha256, ...rest } = signed()
  expect(readNotice(JSON.stringify({ sha256, signature, ...rest }, null, 2)).sha256).toBe(contentHash(content))
})

/** Every value of the file, by its path. */
function leaves(value: Json, at: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [at]
  const entries = Array.isArray(value) ? value.map((v, i) => [i, v] as const) : Object.entries(value)
  return entries.flatMap(([key, child]) => leaves(child as Json, [...at, key]))
}

type Holder = Record<string | number, Json>

function altered(old: Json | undefined): Json {
  if (typeof old === 'boolean') return !old
  if (typeof old === 'number') return old + 1
  return typeof old === 'string' ? `${old.slice(0, -1)}${old.endsWith('0') ? '1' : '0'}` : 'x'
}

function changed(at: readonly (string | number)[]): SignedNotice {
  const file = signed()
  const holder = at.slice(0, -1).reduce<Holder>((inside, key) => inside[key] as Holder, file as unknown as Holder)
  const last = at.at(-1) ?? ''
  holder[last] = altered(holder[last])
  return file
}

describe('a changed file', () => {
  it.each(leaves(signed() as unknown as Json).map((at) => [at.join('.'), at] as const))('%s is refused', (_, at) => {
    expect(refusal(text(changed(at)))?.message).toMatch(/^entrustment\.refused\./)
  })

  it('is told apart by what was changed', () => {
    const file = signed()
    file.content.notice.sender.name = '別の会社'
    expect(refusal(text(file))).toMatchObject({
      message: 'entrustment.refused.changedParts',
      params: { parts: 'sender' },
    })
    file.content = contentOf(file.content.notice)
    expect(refusal(text(file))).toMatchObject({ message: 'entrustment.refused.changedContent' })
    file.sha256 = contentHash(file.content)
    expect(refusal(text(file))).toMatchObject({ message: 'entrustment.refused.wrongSignature' })
  })

  it('with something added is refused', () => {
    const file = signed() as unknown as { content: { notice: Record<string, unknown> } }
    file.content.notice.more = 'x'
    expect(refusal(text(file))).toMatchObject({ message: 'entrustment.refused.shape' })
  })
})

describe('another key', () => {
  const other = generateKeyPairSync('ed25519')
  const pem = other.publicKey.export({ type: 'spki', format: 'pem' }).toString()

  it('in place of the sender’s shows by its fingerprint', () => {
    const file = signed()
    file.signature.publicKey = pem
    expect(refusal(text(file))).toMatchObject({ message: 'entrustment.refused.wrongFingerprint' })
  })

  it('that signed the same words is a key of its own, to be compared', () => {
    const file = signed()
    const mine = file.signature.fingerprint
    const value = sign(null, Buffer.from(canonicalJson(file.content as unknown as Json)), other.privateKey)
    file.signature.value = value.toString('base64')
    expect(refusal(text(file))).toMatchObject({ message: 'entrustment.refused.wrongSignature' })
    expect(mine).toHaveLength(64)
  })
})

describe('what is no notice', () => {
  it.each([
    ['', 'noJson'],
    ['{', 'noJson'],
    ['[]', 'noJson'],
    ['{"content":{"format":"todoke-notices/1"}}', 'otherFormat'],
    ['{}', 'otherFormat'],
    [text({ ...signed(), content: { ...content, schemaVersion: 2 } }), 'otherVersion'],
    [text({ ...signed(), sha256: 'x' }), 'shape'],
    [' '.repeat(LARGEST_NOTICE + 1), 'tooLarge'],
    [text({ ...signed(), signature: { ...signed().signature, publicKey: 'none' } }), 'noKey'],
  ])('%#: %.20s', (file, reason) => {
    expect(refusal(file)?.message).toBe(`entrustment.refused.${reason}`)
  })

  it('however deep it is nested', () => {
    const file = text(signed()).replace('"answer":null', `"answer":${'['.repeat(100_000)}${']'.repeat(100_000)}`)
    expect(refusal(file)?.message).toMatch(/^entrustment\.refused\./)
  })
})
