import { parseArgs } from 'node:util'
import type { CliOptions } from './cli-answer'

export type Arguments = { files: string[]; options: CliOptions; help: boolean; problem: string | null }

const many = { type: 'string', multiple: true } as const
const OPTIONS = {
  lang: { type: 'string', default: 'ja' },
  'own-domain': many,
  'record-id': many,
  'known-sender': many,
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** The command line as files and options; `problem` says what makes no sense in it. */
export function parseArguments(args: string[]): Arguments {
  const none: CliOptions = { lang: 'ja', context: { ownDomains: [], ownRecordIds: [], knownSenders: [] } }
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
    const context = {
      ownDomains: (values['own-domain'] ?? []).map((domain) => domain.replace(/^@/u, '').toLowerCase()),
      ownRecordIds: values['record-id'] ?? [],
      knownSenders: values['known-sender'] ?? [],
    }
    const wrongLang = values.lang !== 'ja' && values.lang !== 'en'
    const problem = wrongLang ? `--lang: ${values.lang}` : positionals.length === 0 ? 'No file given.' : null
    const lang = values.lang === 'en' ? 'en' : 'ja'
    return { files: positionals, options: { lang, context }, help: values.help, problem }
  } catch (error) {
    return { files: [], options: none, help: false, problem: error instanceof Error ? error.message : String(error) }
  }
}
