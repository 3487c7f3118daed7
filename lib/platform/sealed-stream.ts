import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'

/**
 * Files at rest: AES-256-GCM in frames of 64 KiB (the STREAM construction), so that a large file is written and read
 * without ever being held whole, and a frame that is changed, moved, doubled or cut off is refused.
 * Layout: 7-byte random prefix, then per frame ciphertext and tag. Nonce: prefix · 4-byte counter · last-frame flag.
 */
const FRAME = 64 * 1024
const TAG = 16
const PREFIX = 7

function nonceOf(prefix: Buffer, counter: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  prefix.copy(nonce)
  nonce.writeUInt32BE(counter, PREFIX)
  nonce[11] = last ? 1 : 0
  return nonce
}

/** Cuts a stream into frames and hands each on, telling which is the last. */
abstract class Framed extends Transform {
  private pending: Buffer = Buffer.alloc(0)
  private counter = 0

  constructor(private readonly frameSize: number) {
    super()
  }

  protected abstract frame(data: Buffer, counter: number, last: boolean): void
  protected prepare(data: Buffer): Buffer {
    return data
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
    try {
      this.pending = this.prepare(this.pending.length ? Buffer.concat([this.pending, chunk]) : chunk)
      let from = 0
      while (this.pending.length - from > this.frameSize) {
        this.frame(this.pending.subarray(from, from + this.frameSize), this.counter++, false)
        from += this.frameSize
      }
      this.pending = this.pending.subarray(from)
      done()
    } catch (error) {
      done(error as Error)
    }
  }

  override _flush(done: TransformCallback) {
    try {
      this.frame(this.pending, this.counter, true)
      done()
    } catch (error) {
      done(error as Error)
    }
  }
}

class Sealing extends Framed {
  private readonly prefix = randomBytes(PREFIX)

  constructor(
    private readonly key: Buffer,
    private readonly identity: string,
  ) {
    super(FRAME)
    this.push(this.prefix)
  }

  protected frame(data: Buffer, counter: number, last: boolean) {
    const cipher = createCipheriv('aes-256-gcm', this.key, nonceOf(this.prefix, counter, last))
    cipher.setAAD(Buffer.from(this.identity))
    this.push(Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()]))
  }
}

class Opening extends Framed {
  private prefix: Buffer | undefined

  constructor(
    private readonly key: Buffer,
    private readonly identity: string,
  ) {
    super(FRAME + TAG)
  }

  protected override prepare(data: Buffer): Buffer {
    if (this.prefix || data.length < PREFIX) return data
    this.prefix = Buffer.from(data.subarray(0, PREFIX))
    return data.subarray(PREFIX)
  }

  protected frame(data: Buffer, counter: number, last: boolean) {
    if (!this.prefix || data.length < TAG) throw new Error('sealed file is cut off')
    const nonce = nonceOf(this.prefix, counter, last)
    const decipher = createDecipheriv('aes-256-gcm', this.key, nonce, { authTagLength: TAG })
    decipher.setAAD(Buffer.from(this.identity))
    decipher.setAuthTag(data.subarray(data.length - TAG))
    this.push(Buffer.concat([decipher.update(data.subarray(0, data.length - TAG)), decipher.final()]))
  }
}

/** Plain bytes in, sealed bytes out. `identity` is the file's id: a file renamed to another's place does not open. */
export const sealing = (key: Buffer, identity: string): Transform => new Sealing(key, identity)
/** Sealed bytes in, plain bytes out; fails at the first frame that is not what was sealed. */
export const opening = (key: Buffer, identity: string): Transform => new Opening(key, identity)
