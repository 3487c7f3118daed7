import type { ReportContent } from '../schema'
import type { MailChannel } from './channels'

const answersOf = (content: ReportContent, item: number, field: string): string[] =>
  [content.sections.find((section) => section.item === item)?.fields.find(({ id }) => id === field)?.answer ?? []]
    .flat()
    .map(String)

/** Not allowed in a file name by any system people use. */
const FORBIDDEN = /[\\/:*?"<>|]/g

/** The prescribed subject and attachment name of a mail, filled from the report. Marks stay where a person must write. */
export function mailNames(channel: MailChannel, content: ReportContent): { subject: string; fileName: string } {
  const words = new Map(channel.tokens.map((token) => [token.id, wordOf(token, content)]))
  const filled = (pattern: string) => pattern.replace(/\{(\w+)\}/g, (whole, id: string) => words.get(id) ?? whole)
  return { subject: filled(channel.subject), fileName: filled(channel.fileName).replace(FORBIDDEN, '_') }
}

function wordOf(token: MailChannel['tokens'][number], content: ReportContent): string {
  switch (token.from) {
    case 'category':
      return (
        answersOf(content, 1, 'categories')
          .filter((id) => /^\d$/.test(id))
          .join('') || '□'
      )
    case 'stage':
      return content.kind === 'preliminary' ? token.words.preliminary : token.words.final
    case 'reporter':
      return content.reporter
    case 'person':
      return token.blank
  }
}
