import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { newKey } from './crypto'
import { opening, sealing } from './sealed-stream'

const FRAME = 64 * 1024
const SEALED_FRAME = FRAME + 16
const PREFIX = 7
const ID = 'file-1'
const key = newKey()

/** In pieces of `step` bytes, as files and sockets deliver them. */
const inPieces = (data: Buffer, step: number) =>
  Readable.from(
    (function* () {
      for (let from = 0; from < data.length; from += step) yield data.subarray(from, from + step)
    })(),
    { objectMode: false },
  )

const sealed = (plain: Buffer, step = 10_007) => buffer(inPieces(plain, step).pipe(sealing(key, ID)))
const opened = (box: Buffer, { with: k = key, id = ID, step = 9_001 } = {}) =>
  buffer(inPieces(box, step).pipe(opening(k, id)))

describe('a sealed stream', () => {
  it.each([0, 1, 15, FRAME - 1, FRAME, FRAME + 1, 2 * FRAME, 2 * FRAME + 17, 5 * FRAME])(
    'gives back its %i bytes',
    async (size) => {
      const plain = randomBytes(size)
      const box = await sealed(plain)
      expect(box.length).toBe(PREFIX + size + 16 * Math.max(1, Math.ceil(size / FRAME)))
      expect((await opened(box)).equals(plain)).toBe(true)
    },
  )

  it.each([1, 6, 7, 8, SEALED_FRAME, 1 << 20])('does not depend on pieces of %i bytes', async (step) => {
    const plain = randomBytes(step === 1 ? 300 : 2 * FRAME + 5)
    expect((await opened(await sealed(plain, step), { step })).equals(plain)).toBe(true)
  })

  it('shows nothing of its content and never looks the same twice', async () => {
    const plain = Buffer.from('山田 太郎'.repeat(50))
    const [one, other] = [await sealed(plain), await sealed(plain)]
    expect(one.includes(Buffer.from('山田'))).toBe(false)
    expect(one.equals(other)).toBe(false)
  })
})

describe('a sealed stream is refused', () => {
  const plain = randomBytes(3 * FRAME)
  const frameOf = (box: Buffer, n: number) =>
    box.subarray(PREFIX + n * SEALED_FRAME, PREFIX + Math.min((n + 1) * SEALED_FRAME, box.length))
  const rebuilt = async (order: number[]) => {
    const box = await sealed(plain)
    return Buffer.concat([box.subarray(0, PREFIX), ...order.map((n) => frameOf(box, n))])
  }

  it.each([
    ['cut off at a border of frames', [0, 1]],
    ['without its first frame', [1, 2]],
    ['without a frame in the middle', [0, 2]],
    ['with two frames changed round', [1, 0, 2]],
    ['with a frame twice', [0, 0, 1, 2]],
    ['with its last frame twice', [0, 1, 2, 2]],
    ['without any frame', []],
  ])('%s', async (_, order) => {
    await expect(rebuilt(order).then((box) => opened(box))).rejects.toThrow()
  })

  it.each([0, 3, PREFIX, PREFIX + 15, PREFIX + 16, PREFIX + SEALED_FRAME + 4, -1])('cut after %i bytes', async (at) => {
    await expect(opened((await sealed(plain)).subarray(0, at))).rejects.toThrow()
  })

  it.each([0, PREFIX, PREFIX + SEALED_FRAME + 9, -1])('with the byte at %i changed', async (at) => {
    const box = Buffer.from(await sealed(plain))
    const place = at < 0 ? box.length + at : at
    box.writeUInt8(box.readUInt8(place) ^ 0x80, place)
    await expect(opened(box)).rejects.toThrow()
  })

  it('with something appended', async () => {
    await expect(opened(Buffer.concat([await sealed(plain), randomBytes(20)]))).rejects.toThrow()
  })

  it("under another file's id, or with another key", async () => {
    const box = await sealed(plain)
    await expect(opened(box, { id: 'file-2' })).rejects.toThrow()
    await expect(opened(box, { with: newKey() })).rejects.toThrow()
  })

  it('with frames of two files of one key', async () => {
    const [one, other] = [await sealed(plain), await sealed(plain)]
    const mixed = Buffer.concat([one.subarray(0, PREFIX + SEALED_FRAME), other.subarray(PREFIX + SEALED_FRAME)])
    await expect(opened(mixed)).rejects.toThrow()
  })
})
