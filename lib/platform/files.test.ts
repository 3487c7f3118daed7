import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setImmediate } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { newKey } from './crypto'
import { putFile, readFile, removeFile } from './files'
import { newId } from './id'

const FRAME = 64 * 1024
const folder = mkdtempSync(path.join(tmpdir(), 'todoke-files-'))
process.env.TODOKE_DATA_DIR = folder
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const key = newKey()
const placeOf = (id: string) => path.join(folder, 'files', id.slice(0, 2), id)
const namesBeside = (id: string) => readdirSync(path.dirname(placeOf(id))).filter((name) => name.startsWith(id))

/** Files below the data folder that this process holds open (Linux). */
const heldOpen = () =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith(folder)
    } catch {
      return false
    }
  }).length

const allClosed = async () => {
  for (let turn = 0; turn < 1000 && heldOpen() > 0; turn++) await setImmediate()
  return heldOpen() === 0
}

describe('a stored file', () => {
  it.each([0, 1, FRAME - 1, FRAME, FRAME + 1, 3 * FRAME, 1_000_003])('of %i bytes comes back', async (size) => {
    const [id, plain] = [newId(), randomBytes(size)]
    const seen = await putFile(id, key, plain)
    expect(seen).toEqual({ size, sha256: createHash('sha256').update(plain).digest('hex') })
    expect((await buffer(readFile(id, key))).equals(plain)).toBe(true)
  })

  it('lies sealed, for its owner alone', async () => {
    const id = newId()
    await putFile(id, key, Readable.from([Buffer.from('山田 太郎,東京都')]))
    expect(readFileSync(placeOf(id)).includes(Buffer.from('山田'))).toBe(false)
    expect(statSync(placeOf(id)).mode & 0o077).toBe(0)
    expect(namesBeside(id)).toEqual([id])
  })

  it('that breaks off while it comes in leaves nothing behind', async () => {
    const id = newId()
    const broken = Readable.from(
      (async function* () {
        yield randomBytes(2 * FRAME)
        throw new Error('the connection was lost')
      })(),
    )
    await expect(putFile(id, key, broken)).rejects.toThrow('the connection was lost')
    expect(namesBeside(id)).toEqual([])
  })

  it('over the limit leaves nothing behind', async () => {
    const id = newId()
    await expect(putFile(id, key, randomBytes(101), { limit: 100 })).rejects.toMatchObject({ code: 'INVALID' })
    expect(namesBeside(id)).toEqual([])
    await expect(putFile(newId(), key, randomBytes(100), { limit: 100 })).resolves.toMatchObject({ size: 100 })
  })

  it('that was changed on disk is refused', async () => {
    const id = newId()
    await putFile(id, key, randomBytes(2 * FRAME))
    const bytes = readFileSync(placeOf(id))
    bytes.writeUInt8(bytes.readUInt8(FRAME) ^ 1, FRAME)
    writeFileSync(placeOf(id), bytes)
    await expect(buffer(readFile(id, key))).rejects.toThrow()
    expect(await allClosed()).toBe(true)
  })

  it("put in another file's place is refused", async () => {
    const [id, other] = [newId(), newId()]
    await putFile(id, key, randomBytes(10))
    await putFile(other, key, randomBytes(10))
    writeFileSync(placeOf(other), readFileSync(placeOf(id)))
    await expect(buffer(readFile(other, key))).rejects.toThrow()
  })

  it('that is read halfway only is closed again', async () => {
    const id = newId()
    await putFile(id, key, randomBytes(20 * FRAME))
    for (let round = 0; round < 5; round++) for await (const _ of readFile(id, key)) break
    expect(await allClosed()).toBe(true)
  })

  it('that is gone says so', async () => {
    const id = newId()
    await putFile(id, key, randomBytes(10))
    await removeFile(id)
    await removeFile(id)
    await expect(buffer(readFile(id, key))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it.each(['../../etc/passwd', 'a/b', '', '%2e%2e'])('has no path from outside: %j', async (id) => {
    expect(() => readFile(id, key)).toThrow('not a file id')
    await expect(putFile(id, key, randomBytes(1))).rejects.toThrow('not a file id')
  })
})
