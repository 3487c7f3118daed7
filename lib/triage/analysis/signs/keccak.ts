const MASK = 0xffffffffffffffffn
const ROUNDS = [
  ...[0x1n, 0x8082n, 0x800000000000808an, 0x8000000080008000n, 0x808bn, 0x80000001n, 0x8000000080008081n],
  ...[0x8000000000008009n, 0x8an, 0x88n, 0x80008009n, 0x8000000an, 0x8000808bn, 0x800000000000008bn],
  ...[0x8000000000008089n, 0x8000000000008003n, 0x8000000000008002n, 0x8000000000000080n, 0x800an],
  ...[0x800000008000000an, 0x8000000080008081n, 0x8000000000008080n, 0x80000001n, 0x8000000080008008n],
]
const rotate = (x: bigint, by: number): bigint => (by === 0 ? x : ((x << BigInt(by)) | (x >> BigInt(64 - by))) & MASK)

/** Keccak-256 as it was before it became SHA-3: the hash of Ethereum and Monero addresses. For short inputs. */
export function keccak256(data: Uint8Array): Buffer {
  const rate = 136
  const padded = Buffer.alloc(Math.ceil((data.length + 1) / rate) * rate)
  padded.set(data)
  padded[data.length] = (padded[data.length] ?? 0) | 1
  padded[padded.length - 1] = (padded[padded.length - 1] ?? 0) | 0x80
  let state: bigint[] = Array<bigint>(25).fill(0n)
  for (let block = 0; block < padded.length; block += rate) {
    state = state.map((lane, i) => (i < rate / 8 ? lane ^ padded.readBigUInt64LE(block + i * 8) : lane))
    for (const constant of ROUNDS) state = round(state, constant)
  }
  const out = Buffer.alloc(32)
  for (let i = 0; i < 4; i += 1) out.writeBigUInt64LE(state[i] as bigint, i * 8)
  return out
}

function round(a: readonly bigint[], constant: bigint): bigint[] {
  const at = (list: readonly bigint[], i: number): bigint => list[i] as bigint
  const columns = [0, 1, 2, 3, 4].map((x) => [0, 5, 10, 15, 20].reduce((sum, y) => sum ^ at(a, x + y), 0n))
  const mixed = a.map((lane, i) => lane ^ at(columns, ((i % 5) + 4) % 5) ^ rotate(at(columns, ((i % 5) + 1) % 5), 1))
  const moved = [...mixed]
  let [x, y] = [1, 0]
  for (let t = 0; t < 24; t += 1) {
    const value = at(mixed, x + 5 * y)
    ;[x, y] = [y, (2 * x + 3 * y) % 5]
    moved[x + 5 * y] = rotate(value, (((t + 1) * (t + 2)) / 2) % 64)
  }
  const next = moved.map((lane, i) => {
    const row = i - (i % 5)
    return lane ^ (~at(moved, row + ((i + 1) % 5)) & MASK & at(moved, row + ((i + 2) % 5)))
  })
  next[0] = at(next, 0) ^ constant
  return next
}
