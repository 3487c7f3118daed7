import { find, phraseOf } from './phrase'
import phrases from './phrases.json'
import { readingOf } from './reading'
import { signsSaid } from './said'
import { type SignFamily, sign } from './sign'

/** How the message pushes: threats, hurry, secrecy. */
export const pressureSigns: SignFamily = (message) =>
  signsSaid(message, [
    ...(['accountThreat', 'publishThreat', 'legalThreat', 'deadline', 'urgentWords', 'unusualActivity'] as const),
    ...(['secrecy', 'deliveryTrouble', 'mailboxTrouble', 'virusAlarm'] as const),
  ])

/** What the sender says to have, which anybody can say. */
export const claimSigns: SignFamily = (message) =>
  signsSaid(message, ['claimOfDevice', 'claimOfRecording', 'claimOfData'])

const GREETINGS = [...phrases.genericGreeting.ja, ...phrases.genericGreeting.en].map(phraseOf)

/** A greeting that fits everybody, or that has nothing but the address in it. Only the beginning counts. */
export const greetingSigns: SignFamily = (message) => {
  const { words } = readingOf(message)
  const begin = words.slice(words.indexOf('\n') + 1).slice(0, 120)
  const found = GREETINGS.map((phrase) => find(begin, phrase)).find((each) => each !== null)
  if (found) return [sign('genericGreeting', { words: found.words })]
  const to = message.to[0]?.address ?? ''
  return to.length > 5 && begin.slice(0, to.length + 12).includes(to) ? [sign('genericGreeting', { words: to })] : []
}
