/** Where the words of a batch on this channel stand. Both have the same keys for what both channels say. */
export type BatchWords = 'notice.batch' | 'mail.batch'
