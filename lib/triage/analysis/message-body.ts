import { htmlText, tidy } from './html-text'
import { LIMITS } from './limits'
import type { MessageLink, ReadMessage } from './message'

/** The words of a message, its links and its hidden text, from its plain part and its HTML. */
export function withBody(message: ReadMessage, plain: string, html: string): ReadMessage {
  const problems = new Set(message.problems)
  if (plain.length > LIMITS.text || html.length > LIMITS.html) problems.add('textCut')
  const shown = html ? htmlText(html) : null
  const written = tidy(plain.slice(0, LIMITS.text * 2))
  const text = (shown?.text || written).slice(0, LIMITS.text)
  const otherText = shown?.text && !sameWords(shown.text, written) ? written.slice(0, LIMITS.text) : ''
  if (text === '') problems.add('noText')
  return {
    ...message,
    text,
    otherText,
    hiddenText: shown?.hiddenText ?? '',
    hasForm: shown?.hasForm ?? false,
    links: [...(shown?.links ?? []), ...linksWritten(`${text}\n${otherText}`)].slice(0, LIMITS.links),
    problems: [...problems],
  }
}

/** Addresses written out in the text. hxxp and [.] are how careful people write them: they lead nowhere. */
function linksWritten(text: string): MessageLink[] {
  const found =
    text.match(/\b(?:https?|ftp):\/\/[^\s<>"'、。「」）)】\]]{1,2000}|\bwww\.[^\s<>"'、。「」）)】\]]{1,500}/giu) ?? []
  return found.map((each) => {
    const href = each.replace(/[.,;:!?]+$/u, '')
    return { text: href, href: href.toLowerCase().startsWith('www.') ? `http://${href}` : href }
  })
}

/** Most words of the plain part are in the HTML too: then it is the same letter twice. */
function sameWords(a: string, b: string): boolean {
  const pieces = b
    .split(/[\s、。，．,.!?！？]+/u)
    .filter((piece) => piece.length >= 4)
    .slice(0, 300)
  if (pieces.length === 0) return true
  const flat = a.replace(/\s+/gu, '')
  return pieces.filter((piece) => flat.includes(piece)).length / pieces.length > 0.7
}
