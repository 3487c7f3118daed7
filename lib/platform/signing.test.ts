import { generateKeyPairSync, verify } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { publicKey, signatureOf, signingKey } from './signing'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'todoke-signing-'))
  vi.stubEnv('TODOKE_DATA_DIR', path.join(folder, 'data'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

it('makes a key once and keeps it to itself', () => {
  const { fingerprint } = publicKey()
  expect(publicKey().fingerprint).toBe(fingerprint)
  expect(statSync(path.join(folder, 'data', 'signing-key')).mode & 0o777).toBe(0o600)
})

it('signs exactly these bytes', () => {
  const bytes = Buffer.from('{"format":"todoke-notices/1"}\n')
  const { pem } = publicKey()
  const signature = signatureOf(bytes)
  expect(signature).toHaveLength(64)
  expect(verify(null, bytes, pem, signature)).toBe(true)
  expect(verify(null, Buffer.concat([bytes, Buffer.from(' ')]), pem, signature)).toBe(false)
})

it('takes a key from the environment, and no other kind', () => {
  const der = (kind: 'ed25519' | 'x25519') =>
    (kind === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519')).privateKey
      .export({ type: 'pkcs8', format: 'der' })
      .toString('base64')
  vi.stubEnv('TODOKE_SIGNING_KEY', der('ed25519'))
  expect(signingKey().asymmetricKeyType).toBe('ed25519')
  vi.stubEnv('TODOKE_SIGNING_KEY', der('x25519'))
  expect(() => signingKey()).toThrow('Ed25519')
})
