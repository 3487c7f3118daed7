import type { IssuedNotice } from '../schema'

/** `data/index.json`: the notices that codes lead to, and how codes are hashed. */
export type SiteIndex = {
  format: 'todoke-verify/1'
  madeOn: string
  salt: string
  rounds: number
  /** leading digits of a hash that name its file, `data/<digits>.json` */
  shardDigits: number
  notices: IssuedNotice[]
}
