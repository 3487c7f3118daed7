import { attachmentSigns } from './attachments'
import { demandSigns, secretSigns } from './demands'
import { linkSigns } from './links'
import { claimSigns, greetingSigns, pressureSigns } from './pressure'
import { sampleSigns } from './samples'
import { authenticationSigns, senderSigns } from './sender'
import type { SignFamily } from './sign'
import { standingSigns, substanceSigns } from './trust'

/** Every family of signs, in the order in which the reasons are read when they weigh the same. */
export const FAMILIES: readonly SignFamily[] = [
  ...[senderSigns, authenticationSigns, linkSigns, attachmentSigns, secretSigns, demandSigns, claimSigns],
  ...[pressureSigns, greetingSigns, sampleSigns, standingSigns, substanceSigns],
]
