/**
 * Which side a sign speaks for. The sum of a kind is limited (`LIMITS_OF_KINDS`), so that ten urgent words do not
 * outweigh one fact. `proof` is what only somebody can know who has the data.
 */
export type SignKind = 'disguise' | 'lure' | 'demand' | 'claim' | 'pressure' | 'trust' | 'proof'

export const LIMITS_OF_KINDS: Record<SignKind, number> = {
  ...{ disguise: 60, lure: 70, demand: 60, claim: 25, pressure: 30, trust: 75, proof: 90 },
}

/** Every sign: whom it speaks for, and how loudly. Words: messages/{ja,en}/triage-signs.json. */
export const WEIGHTS = {
  // who it pretends to be
  brandMismatch: { kind: 'disguise', weight: 30 },
  brandInText: { kind: 'disguise', weight: 15 },
  institutionFreeMail: { kind: 'disguise', weight: 25 },
  ownNameForeignSender: { kind: 'disguise', weight: 25 },
  authorityForeignDomain: { kind: 'disguise', weight: 20 },
  superiorFreeMail: { kind: 'disguise', weight: 25 },
  fromYourself: { kind: 'disguise', weight: 25 },
  addressInName: { kind: 'disguise', weight: 25 },
  lookalikeSender: { kind: 'disguise', weight: 35 },
  internationalSender: { kind: 'disguise', weight: 15 },
  cheapSender: { kind: 'disguise', weight: 10 },
  replyToElsewhere: { kind: 'disguise', weight: 12 },
  replyToFreeMail: { kind: 'disguise', weight: 20 },
  returnPathElsewhere: { kind: 'disguise', weight: 5 },
  authenticationFailed: { kind: 'disguise', weight: 20 },
  authenticationWeak: { kind: 'disguise', weight: 8 },
  authenticationAbsent: { kind: 'disguise', weight: 3 },
  hiddenText: { kind: 'disguise', weight: 12 },
  disguisedLetters: { kind: 'disguise', weight: 20 },
  genericGreeting: { kind: 'disguise', weight: 6 },

  // where it leads
  linkTextElsewhere: { kind: 'lure', weight: 30 },
  linkLookalike: { kind: 'lure', weight: 35 },
  linkInternational: { kind: 'lure', weight: 20 },
  linkUnlikeBrand: { kind: 'lure', weight: 20 },
  linkUnlikeSender: { kind: 'lure', weight: 6 },
  linkIp: { kind: 'lure', weight: 25 },
  linkShortener: { kind: 'lure', weight: 15 },
  linkFreeHosting: { kind: 'lure', weight: 12 },
  linkCheap: { kind: 'lure', weight: 12 },
  linkDisguised: { kind: 'lure', weight: 30 },
  linkScript: { kind: 'lure', weight: 30 },
  linkProgram: { kind: 'lure', weight: 25 },
  appAsked: { kind: 'lure', weight: 10 },
  formInMessage: { kind: 'lure', weight: 20 },
  attachmentProgram: { kind: 'lure', weight: 45 },
  attachmentScript: { kind: 'lure', weight: 45 },
  attachmentDoubleExtension: { kind: 'lure', weight: 25 },
  attachmentTypeDiffers: { kind: 'lure', weight: 20 },
  attachmentHtmlForm: { kind: 'lure', weight: 35 },
  attachmentHtml: { kind: 'lure', weight: 15 },
  attachmentMacros: { kind: 'lure', weight: 25 },
  attachmentContainer: { kind: 'lure', weight: 30 },
  attachmentLocked: { kind: 'lure', weight: 15 },
  macrosAsked: { kind: 'lure', weight: 30 },
  loginAsked: { kind: 'lure', weight: 14 },
  detailsAsked: { kind: 'lure', weight: 18 },
  cardAsked: { kind: 'lure', weight: 30 },
  passwordAsked: { kind: 'lure', weight: 30 },
  seedAsked: { kind: 'lure', weight: 55 },
  remoteAccessAsked: { kind: 'lure', weight: 40 },
  identityAsked: { kind: 'lure', weight: 15 },
  callAsked: { kind: 'lure', weight: 10 },
  contactElsewhere: { kind: 'lure', weight: 20 },
  benefitOffered: { kind: 'lure', weight: 24 },
  feeForBenefit: { kind: 'lure', weight: 15 },

  // what it wants to be paid
  paymentDemand: { kind: 'demand', weight: 10 },
  ransomDemand: { kind: 'demand', weight: 18 },
  cryptoDemand: { kind: 'demand', weight: 25 },
  wallet: { kind: 'demand', weight: 25 },
  prepaidDemand: { kind: 'demand', weight: 40 },
  bankChange: { kind: 'demand', weight: 40 },
  urgentTransfer: { kind: 'demand', weight: 18 },
  paymentBeforeProof: { kind: 'demand', weight: 25 },

  // what it says it has
  claimOfDevice: { kind: 'claim', weight: 22 },
  claimOfRecording: { kind: 'claim', weight: 22 },
  claimOfData: { kind: 'claim', weight: 15 },

  // how it pushes
  accountThreat: { kind: 'pressure', weight: 12 },
  publishThreat: { kind: 'pressure', weight: 12 },
  legalThreat: { kind: 'pressure', weight: 10 },
  deadline: { kind: 'pressure', weight: 9 },
  urgentWords: { kind: 'pressure', weight: 6 },
  unusualActivity: { kind: 'pressure', weight: 6 },
  secrecy: { kind: 'pressure', weight: 12 },
  deliveryTrouble: { kind: 'pressure', weight: 12 },
  mailboxTrouble: { kind: 'pressure', weight: 10 },
  virusAlarm: { kind: 'pressure', weight: 15 },

  // what speaks for it
  authenticatedBrand: { kind: 'trust', weight: -45 },
  authenticatedAuthority: { kind: 'trust', weight: -35 },
  authenticatedSender: { kind: 'trust', weight: -5 },
  ownSender: { kind: 'trust', weight: -25 },
  knownSender: { kind: 'trust', weight: -30 },
  namedSource: { kind: 'trust', weight: -12 },
  callBack: { kind: 'trust', weight: -15 },
  technicalDetail: { kind: 'trust', weight: -10 },
  disclosure: { kind: 'trust', weight: -10 },
  nothingAsked: { kind: 'trust', weight: -12 },
  warnsAgainstAsking: { kind: 'trust', weight: -8 },
  safeWay: { kind: 'trust', weight: -6 },
  reportsReceived: { kind: 'trust', weight: -28 },
  reportsLoss: { kind: 'trust', weight: -18 },
  evidenceAdvice: { kind: 'trust', weight: -10 },
  noticeForm: { kind: 'trust', weight: -12 },

  // what only who has the data can know
  dataSamples: { kind: 'proof', weight: -50 },
  idSeries: { kind: 'proof', weight: -25 },
  ownRecordIds: { kind: 'proof', weight: -60 },
} as const satisfies Record<string, { kind: SignKind; weight: number }>

export type SignCode = keyof typeof WEIGHTS
export const isSignCode = (code: string): code is SignCode => Object.hasOwn(WEIGHTS, code)
export const kindOf = (code: SignCode): SignKind => WEIGHTS[code].kind
