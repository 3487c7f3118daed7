import type { Frame } from './letter-frame'
import type { LetterForm } from './variants'

const GENUINE =
  'In this matter we never ask you for a password, PIN, card number, security code or My Number, and we never ask you to open a link in an e-mail or message. Be careful with calls, e-mails or visits that imitate this letter. Before you call us, open our official website the way you usually do and check that the number given there is the same as the one below.'

const VERIFY =
  'Open our website yourself the way you usually do, go from “News” (お知らせ) to the page for checking notices, and enter the reference number. You will not be asked for anything else.'

type Voice = Pick<Frame, 'salutation' | 'greeting' | 'introduction' | 'advice' | 'genuine'>

const VOICES: Record<LetterForm['addressee'], Voice> = {
  self: {
    salutation: null,
    greeting: null,
    introduction: null,
    advice: 'What we ask you to do',
    genuine: { title: 'Beware of messages that imitate us', text: GENUINE },
  },
  guardian: {
    salutation: 'To the parent or guardian',
    greeting: null,
    introduction:
      'You receive this letter as the parent or guardian of the person it is addressed to. In the numbered sections below, “you” and “your” refer to that person, except where we ask you to do something.',
    advice: 'What we ask the parent or guardian to do',
    genuine: {
      title: 'Beware of messages that imitate us',
      text: `${GENUINE} Please also tell your child not to answer strangers about this matter but to come to you.`,
    },
  },
  bereaved: {
    salutation: 'To the family',
    greeting: 'Please accept our sincere condolences. We are sorry to have to write to you at this time.',
    introduction:
      'In the numbered sections below, “you” and “your” refer to the person who has passed away, except where we ask you to do something.',
    advice: 'What you may wish to check when you are able to',
    genuine: {
      title: 'About calls and messages in our name',
      text: GENUINE.replace(
        'Be careful with calls, e-mails or visits that imitate this letter.',
        'Calls, e-mails or visits that imitate this letter are possible.',
      ),
    },
  },
}

/** The words of the English letter that nobody edits. See `Frame`. */
export const englishFrame = (addressee: LetterForm['addressee']): Frame => ({
  ...VOICES[addressee],
  neutralTitle: 'Notice',
  codeLabel: 'Ref. no.',
  overview: '1  What happened',
  items: '2  Personal data that was or may have been affected',
  cause: '3  Cause',
  secondaryDamage: '4  Whether further harm has occurred or may occur',
  other: '5  Other information for you',
  verify: { title: 'How to check that this letter is genuine', text: VERIFY },
  whatWeDo: 'What we are doing',
  nextUpdate: 'When you will hear from us again',
  contact: 'Contact',
  phone: 'Telephone',
  hours: 'Hours',
  email: 'E-mail',
  quoteCode: {
    paper: 'When you contact us, please quote the reference number at the top right of each page.',
    text: 'When you contact us, please quote the reference number.',
  },
})
