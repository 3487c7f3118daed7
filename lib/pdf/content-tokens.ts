export type ContentToken =
  | { kind: 'operator'; value: string }
  | { kind: 'name'; value: string }
  | { kind: 'number'; value: number }
  | { kind: 'string'; bytes: Buffer }

const PIECES =
  /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|\/[^\s()<>[\]{}/%]*|[[\]]|[+-]?(?:\d+\.?\d*|\.\d+)|[A-Za-z'"*]+[0-9]*|%[^\r\n]*/g

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function literal(piece: string): Buffer {
  const text = piece
    .slice(1, -1)
    .replace(/\\([nrtbf()\\]|[0-7]{1,3}|\r\n?|\n)/g, (_, escaped: string) =>
      /^[0-7]/.test(escaped)
        ? String.fromCharCode(Number.parseInt(escaped, 8))
        : (ESCAPES[escaped] ?? (/[\r\n]/.test(escaped) ? '' : escaped)),
    )
  return Buffer.from(text, 'latin1')
}

/** Inline images (ISO 32000-2, 8.9.7): from BI to the first EI, which our writer keeps out of the data. */
const INLINE_IMAGES = /\bBI\/W[\s\S]*? ID [\s\S]*?\sEI\s/g

/** The tokens of a content stream (ISO 32000-2, 7.8.2); inline images and the brackets of arrays and dictionaries are left out. */
export function* contentTokens(stream: Buffer): Generator<ContentToken> {
  for (const [piece] of stream.toString('latin1').replace(INLINE_IMAGES, ' ').matchAll(PIECES)) {
    if (piece.startsWith('(')) yield { kind: 'string', bytes: literal(piece) }
    else if (piece === '<<' || piece === '>>' || piece === '[' || piece === ']' || piece.startsWith('%')) continue
    else if (piece.startsWith('<')) yield { kind: 'string', bytes: Buffer.from(piece.replace(/[<>\s]/g, ''), 'hex') }
    else if (piece.startsWith('/')) yield { kind: 'name', value: piece.slice(1) }
    else if (/^[+-.\d]/.test(piece)) yield { kind: 'number', value: Number(piece) }
    else yield { kind: 'operator', value: piece }
  }
}
