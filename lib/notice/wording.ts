/** How a letter speaks of its reader and of its sender. */
export type Words = { readerWord: string; selfWord: string }

/** The fixed words and the advice are written for a company; a clinic or a school calls itself otherwise. */
export const inOwnWords = (text: string, { selfWord }: Pick<Words, 'selfWord'>): string =>
  text.replaceAll('当社', selfWord)

/**
 * The words of the letter that nobody edits: the frame of the five items (rule 10), and what every genuine notice says.
 * The letter and the text shown beside the editor print the same.
 */
export const headings = ({ readerWord, selfWord }: Words) => ({
  overview: '１　事案の概要',
  items: `２　漏えい等が生じた、又はそのおそれがある${readerWord}の個人データの項目`,
  cause: '３　原因',
  secondaryDamage: '４　二次被害又はそのおそれの有無及びその内容',
  other: '５　その他ご参考となる事項',
  advice: `${readerWord}へのお願い`,
  genuine: `${selfWord}を装う連絡にご注意ください`,
  whatWeDo: `${selfWord}の対応`,
  nextUpdate: '今後のお知らせ',
  contact: 'お問い合わせ先',
  quoteCode: 'お問い合わせの際は、各ページ右上の照会番号をお伝えください。',
})

/** The things a genuine notice never does, so that an imitation can be told from it. */
export const genuine = (words: Words) =>
  inOwnWords(
    `本件で、当社から${words.readerWord}にパスワード、暗証番号、カード番号、セキュリティコード、個人番号をお尋ねすることや、メールなどのリンクを開くようお願いすることはありません。本書やこの件を装った電話、メール、訪問などにご注意ください。お電話の前に、下記の番号が、当社の公式サイトをいつもお使いの方法で開いて確かめられる番号と同じであることをご確認ください。`,
    words,
  )
