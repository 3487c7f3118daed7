type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** Product of two transformations: first `m`, then `n` (ISO 32000-2, 8.3.4). */
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
]

const matrix = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix => [a, b, c, d, e, f]

/** Where text stands on the page: the graphics state's transformation (8.4) and the text line matrix (9.4.2). */
export class TextPosition {
  private current = IDENTITY
  private line = IDENTITY
  private readonly saved: Matrix[] = []

  /** Follows one operator; those that do not move text change nothing. */
  apply(operator: string, operands: readonly number[]) {
    if (operator === 'q') this.saved.push(this.current)
    if (operator === 'Q') this.current = this.saved.pop() ?? IDENTITY
    if (operator === 'cm') this.current = times(matrix(operands), this.current)
    if (operator === 'BT') this.line = IDENTITY
    if (operator === 'Tm') this.line = matrix(operands)
    if (operator === 'Td') this.line = times(matrix([1, 0, 0, 1, ...operands]), this.line)
  }

  /** Points from the left and bottom edge of the page. */
  get origin(): { x: number; y: number } {
    const [, , , , x, y] = times(this.line, this.current)
    return { x, y }
  }
}
