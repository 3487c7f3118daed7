import type { Found } from './finding'
import { hits, type Reading } from './reading'

const SHOUTED = /!{2,}|[!?]{3,}|[★☆❗‼⚠🔴🚨]|\b[A-Z]{2,}(?:[ ,!]+[A-Z]{2,}){2,}\b/u
const LABEL =
  /[【[《<](?:[^】\]》>\n]{0,6})?(?:重要|緊急|至急|警告|必読|最終|要対応|要確認|important|urgent|warning|alert)[^】\]》>\n]{0,6}[】\]》>]/iu

const PUSHES =
  /[!]|\b(?:URGENT|IMMEDIATE\w*|NOW|WARNING|FINAL|LAST|SUSPEND\w*|VERIFY|CLICK|LOCKED|BLOCKED|EXPIRE\w*|ALERT|MUST|HOURS|TODAY)\b/u
/** "NOTICE OF A DATA INCIDENT" on a line of its own: American notices have such headings. */
const isHeading = (reading: Reading, match: string): boolean =>
  match.length <= 110 &&
  !PUSHES.test(match) &&
  reading.lines
    .filter((line) => line.length <= 120 && !/\p{Ll}/u.test(line) && !PUSHES.test(line))
    .map((line) => line.trim())
    .join(' ')
    .includes(match)

/** Shouting. One 【重要】 in a subject is usual; more of them push. */
export function emphasis(reading: Reading): Found[] {
  const found: Found[] = []
  const add = (start: number, match: string) =>
    found.push({ rule: 'emphasis', excerpt: reading.excerpt(start, start + match.length) })
  for (const { piece, match, at } of hits(reading, SHOUTED))
    if (!isHeading(reading, match) && (!/[A-Z]/u.test(match) || /[A-Z]{4,}/u.test(match))) add(piece.start + at, match)
  const labels = [...hits(reading, LABEL)]
  if (labels.length > 1) for (const { piece, match, at } of labels.slice(1)) add(piece.start + at, match)
  return found
}
