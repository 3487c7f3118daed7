import { Parser } from 'htmlparser2'
import { LIMITS } from './limits'
import type { MessageLink } from './message'

export type HtmlText = { text: string; hiddenText: string; links: MessageLink[]; hasForm: boolean }

const UNSEEN = new Set(['script', 'style', 'head', 'title', 'noscript', 'template', 'svg', 'object', 'iframe'])
const BLOCKS = new Set([
  ...['p', 'div', 'tr', 'table', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'br', 'hr', 'blockquote'],
  ...['section', 'article', 'header', 'footer', 'pre', 'center', 'dt', 'dd', 'dl'],
])
const EMPTY = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'area', 'base', 'col', 'source', 'wbr'])
const HIDING = ['display:none', 'visibility:hidden', 'font-size:0', 'opacity:0;', 'max-height:0', 'mso-hide:all']

const CHUNK = 16_384
const DEEPEST = 2_000

const hides = (style: string | undefined): boolean => {
  const plain = `${(style ?? '').slice(0, 2000).toLowerCase().replace(/\s/gu, '')};`
  return HIDING.some((rule) => plain.includes(`${rule};`) || plain.includes(`${rule}px`) || plain.includes(`${rule}pt`))
}

/**
 * HTML as the text a reader would see, in one pass and without a tree: nothing runs, nothing is loaded, and no depth
 * of nesting costs anything. Links keep their words and their target; text that is made invisible is kept apart.
 */
export function htmlText(html: string): HtmlText {
  const seen: string[] = []
  const hidden: string[] = []
  const links: MessageLink[] = []
  const open: { name: string; unseen: boolean; hidden: boolean }[] = []
  let unseen = 0
  let concealed = 0
  let link: MessageLink | null = null
  let hasForm = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (BLOCKS.has(name)) seen.push('\n')
        if (name === 'form' || (name === 'input' && attributes.type !== 'hidden')) hasForm = true
        if (name === 'td' || name === 'th') seen.push('\t')
        const href = name === 'form' ? attributes.action : attributes.href
        if ((name === 'a' || name === 'area' || name === 'form') && href && links.length < LIMITS.links) {
          const found = { text: '', href: href.trim().slice(0, 2000) }
          links.push(found)
          if (name === 'a') link = found
        }
        if (name === 'img' && attributes.alt) {
          seen.push(attributes.alt)
          if (link) link.text = (link.text + attributes.alt).slice(0, 300)
        }
        if (EMPTY.has(name)) return
        const entry = { name, unseen: UNSEEN.has(name), hidden: hides(attributes.style) || 'hidden' in attributes }
        open.push(entry)
        if (entry.unseen) unseen += 1
        if (entry.hidden) concealed += 1
      },
      ontext(text) {
        if (unseen > 0) return
        if (concealed > 0) {
          hidden.push(text)
          return
        }
        seen.push(text.replace(/\s+/gu, ' '))
        if (link) link.text = (link.text + text).slice(0, 300)
      },
      onclosetag(name) {
        if (EMPTY.has(name)) return
        const entry = open.pop()
        if (entry?.unseen) unseen -= 1
        if (entry?.hidden) concealed -= 1
        if (name === 'a') link = null
        if (BLOCKS.has(name)) seen.push('\n')
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  for (let at = 0; at < Math.min(html.length, LIMITS.html); at += CHUNK) {
    parser.write(html.slice(at, Math.min(at + CHUNK, LIMITS.html)))
    if (open.length < DEEPEST) continue
    // Nobody nests like this; the parser's time grows with the square of the depth, so it begins anew.
    parser.reset()
    open.length = 0
    unseen = 0
    concealed = 0
  }
  parser.end()
  for (const each of links) each.text = each.text.replace(/\s+/gu, ' ').trim()
  return { text: tidy(seen.join('')), hiddenText: tidy(hidden.join(' ')).slice(0, LIMITS.text), links, hasForm }
}

/** No more than one empty line, no spaces at the ends of lines. */
export const tidy = (text: string): string =>
  text
    .slice(0, LIMITS.html)
    .split('\n')
    .map((line) => line.replace(/[ \u00a0\r]+/gu, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
