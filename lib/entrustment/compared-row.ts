/** One thing as the entrustee told it and as it is recorded here now; texts are Japanese, as they are filed. */
export type ComparedRow = {
  key: string
  label: { ja: string; en: string }
  told: string
  recorded: string
  same: boolean
}
