import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { analyse, EMPTY_CONTEXT, type Verdict } from './analysis/analyse'
import { readMessage } from './analysis/read-message'
import type { AnalysisContext } from './analysis/signs/sign'

const Label = z.object({
  file: z.string(),
  label: z.enum(['scam', 'genuine']),
  language: z.string().default('-'),
  kind: z.string().default('-'),
})
/** `[{file, label, language, kind}]`, or the same under `messages` beside the context of the organisation. */
const Labels = z.union([
  z.array(Label).transform((messages) => ({ messages, ownDomains: [], ownRecordIds: [], knownSenders: [] })),
  z.object({
    messages: z.array(Label),
    ...{ ownDomains: z.array(z.string()).default([]), ownRecordIds: z.array(z.string()).default([]) },
    knownSenders: z.array(z.string()).default([]),
  }),
])

export type Measured = z.infer<typeof Label> & { verdict: Verdict; score: number; codes: string[] }

/** The verdict on every labelled message of a folder. */
export async function measured(folder: string, labels: unknown, context?: AnalysisContext): Promise<Measured[]> {
  const { messages, ...told } = Labels.parse(labels)
  const results: Measured[] = []
  for (const label of messages) {
    const message = await readMessage(await readFile(path.join(folder, label.file)))
    const { verdict, score, reasons } = analyse(message, context ?? { ...EMPTY_CONTEXT, ...told })
    results.push({ ...label, verdict, score, codes: reasons.map(({ code, weight }) => `${code} ${weight}`) })
  }
  return results
}

/** Scam recall: the part of the scams that are called likelyScam. Precision: the part of those called so that are scams. */
export function rates(results: readonly Measured[]): {
  recall: number
  precision: number
  wronged: number
  scams: number
} {
  const scams = results.filter(({ label }) => label === 'scam')
  const called = results.filter(({ verdict }) => verdict === 'likelyScam')
  const right = called.filter(({ label }) => label === 'scam').length
  return {
    recall: scams.length === 0 ? 1 : right / scams.length,
    precision: called.length === 0 ? 1 : right / called.length,
    wronged: called.length - right,
    scams: scams.length,
  }
}

const VERDICTS: Verdict[] = ['likelyScam', 'needsChecking', 'credible']

/** Precision and recall by label, language and kind, then every message that was not judged as labelled. */
export function tableOf(results: readonly Measured[]): string {
  const { recall, precision, wronged } = rates(results)
  const groups = ['label', 'language', 'kind'] as const
  const lines = [
    `${results.length} messages: scam recall ${recall.toFixed(3)}, scam precision ${precision.toFixed(3)}, genuine called likelyScam ${wronged}`,
    ...groups.flatMap((group) => ['', ...groupLines(results, group)]),
    '',
    ...results
      .filter(isMissed)
      .map((each) => `missed: ${each.file} (${each.label}) ${each.verdict} ${each.score}: ${each.codes.join(', ')}`),
  ]
  return `${lines.join('\n')}\n`
}

function groupLines(results: readonly Measured[], group: 'label' | 'language' | 'kind'): string[] {
  const keys = [
    ...new Set(results.map((each) => `${each.label} ${group === 'label' ? '' : each[group]}`.trim())),
  ].sort()
  return keys.map((key) => {
    const mine = results.filter((each) => `${each.label} ${group === 'label' ? '' : each[group]}`.trim() === key)
    const counts = VERDICTS.map((verdict) => `${verdict} ${mine.filter((each) => each.verdict === verdict).length}`)
    const wanted = key.startsWith('scam')
      ? mine.filter((each) => each.verdict === 'likelyScam')
      : mine.filter((each) => each.verdict !== 'likelyScam')
    return `${group} ${key}: ${mine.length}, recall ${(wanted.length / mine.length).toFixed(3)} (${counts.join(', ')})`
  })
}

const isMissed = ({ label, verdict }: Measured): boolean => (label === 'scam') !== (verdict === 'likelyScam')
