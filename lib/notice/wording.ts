import type { Frame } from './letter-frame'
import type { LetterForm } from './variants'
import { englishFrame } from './wording-english'

/** How a letter speaks of its reader and of its sender. */
export type Words = { readerWord: string; selfWord: string }

/** The fixed words and the advice are written for a company; a clinic or a school calls itself otherwise. */
export const inOwnWords = (text: string, { selfWord }: Pick<Words, 'selfWord'>): string =>
  text.replaceAll('当社', selfWord)

type Voice = Pick<Frame, 'salutation' | 'introduction' | 'advice'> & {
  /** Whose data it is. */
  whose: string
  /** Who is never asked for anything. */
  whom: string
  /** The heading and first words of the warning against imitations. */
  imitation: { title: string; before: string; after: string }
}

const BEWARE = '本書やこの件を装った電話、メール、訪問などにご注意ください。'

const VOICES: Record<LetterForm['addressee'], (words: Words) => Voice> = {
  self: ({ readerWord }) => ({
    salutation: null,
    introduction: null,
    advice: `${readerWord}へのお願い`,
    whose: readerWord,
    whom: readerWord,
    imitation: { title: '当社を装う連絡にご注意ください', before: '', after: BEWARE },
  }),
  guardian: ({ readerWord }) => ({
    salutation: '保護者様',
    introduction: `この文書は、宛名の方の保護者様にお送りしています。以下で「${readerWord}」とあるのは、宛名の方のことです。`,
    advice: '保護者様へのお願い',
    whose: readerWord,
    whom: '保護者様やご本人',
    imitation: {
      title: '当社を装う連絡にご注意ください',
      before: '',
      after: `${BEWARE}ご本人にも、知らない相手からこの件の連絡があったときは、返事をせずに保護者様にご相談になるよう、お伝えください。`,
    },
  }),
  bereaved: ({ readerWord }) => ({
    salutation: 'ご遺族の皆様へ',
    introduction: `以下で「${readerWord}」とあるのは、故人様のことを申し上げております。`,
    advice: 'ご無理のない折にご確認いただきたいこと',
    whose: '故人様',
    whom: 'ご遺族の皆様',
    imitation: {
      title: '当社を名乗る連絡について',
      before: '誠に恐れ入りますが、本書やこの件を装った電話、メール、訪問などがあるかもしれません。',
      after: '',
    },
  }),
}

/** The frame of a letter of this form, in its language and to its reader. */
export function frameOf(words: Words, { addressee, language }: Pick<LetterForm, 'addressee' | 'language'>): Frame {
  if (language === 'en') return englishFrame(addressee)
  const voice = VOICES[addressee](words)
  const own = (text: string) => inOwnWords(text, words)
  return {
    salutation: voice.salutation,
    greeting: null,
    introduction: voice.introduction,
    neutralTitle: 'お知らせ',
    codeLabel: '照会番号',
    overview: '１　事案の概要',
    items: `２　漏えい等が生じた、又はそのおそれがある${voice.whose}の個人データの項目`,
    cause: '３　原因',
    secondaryDamage: '４　二次被害又はそのおそれの有無及びその内容',
    other: '５　その他ご参考となる事項',
    advice: voice.advice,
    genuine: { title: own(voice.imitation.title), text: own(genuine(voice)) },
    verify: { title: '本書が本物であることの確かめ方', text: own(VERIFY) },
    whatWeDo: own('当社の対応'),
    nextUpdate: '今後のお知らせ',
    contact: 'お問い合わせ先',
    phone: '電話',
    hours: '受付時間',
    email: 'メール',
    quoteCode: {
      paper: 'お問い合わせの際は、各ページ右上の照会番号をお伝えください。',
      text: 'お問い合わせの際は、照会番号をお伝えください。',
    },
  }
}

/** The things a genuine notice never does, so that an imitation can be told from it. */
const genuine = ({ whom, imitation: { before, after } }: Voice) =>
  `${before}本件で、当社から${whom}にパスワード、暗証番号、カード番号、セキュリティコード、個人番号をお尋ねすることや、メールなどのリンクを開くようお願いすることはありません。${after}お電話の前に、下記の番号が、当社の公式サイトをいつもお使いの方法で開いて確かめられる番号と同じであることをご確認ください。`

/** No address: whoever follows words has to open the site that they know. */
const VERIFY =
  '当社のサイトをいつもの方法でご自身で開き、「お知らせ」から照会ページに進み、照会番号を入力してください。ほかのことをお尋ねすることはありません。'
