import { readingOf } from './reading'
import { said, signsSaid } from './said'
import { type SignFamily, sign } from './sign'
import { walletsIn } from './wallet'

/** What is to be paid, and the ways to pay that nobody can take back. */
export const demandSigns: SignFamily = (message) => {
  const wallet = walletsIn(readingOf(message).own)[0]
  const crypto = said(message, 'cryptoDemand')
  return [
    ...signsSaid(message, [
      'paymentDemand',
      'ransomDemand',
      'prepaidDemand',
      'bankChange',
      'urgentTransfer',
      'paymentBeforeProof',
    ]),
    ...(crypto ? [sign('cryptoDemand', { words: crypto.words.slice(0, 60) })] : []),
    ...(wallet
      ? [sign('wallet', { currency: wallet.currency, address: wallet.address, checked: wallet.checked ? 1 : 0 })]
      : []),
  ]
}

/** What the reader is to hand over, and where they are to go for it. */
export const secretSigns: SignFamily = (message) =>
  signsSaid(message, [
    ...([
      'detailsAsked',
      'cardAsked',
      'passwordAsked',
      'seedAsked',
      'remoteAccessAsked',
      'identityAsked',
      'callAsked',
      'appAsked',
    ] as const),
    ...(['contactElsewhere', 'benefitOffered', 'feeForBenefit'] as const),
  ])
