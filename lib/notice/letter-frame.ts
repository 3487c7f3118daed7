/**
 * The words of the letter that nobody edits: the frame of the five items (rule 10), and what every genuine notice says.
 * Paper, screen and e-mail take them from here.
 */
export type Frame = {
  /** Who is addressed when it is not the person; and a word to them before the opening. */
  salutation: string | null
  greeting: string | null
  /** After the opening: of whom the text speaks when it is not the reader. */
  introduction: string | null
  /** Instead of the title, when nothing on the outside may tell what the letter is about. */
  neutralTitle: string
  codeLabel: string
  overview: string
  items: string
  cause: string
  secondaryDamage: string
  other: string
  advice: string
  genuine: { title: string; text: string }
  verify: { title: string; text: string }
  whatWeDo: string
  nextUpdate: string
  contact: string
  phone: string
  hours: string
  email: string
  /** What to quote when calling: on paper, and where the code stands in the text. */
  quoteCode: { paper: string; text: string }
}
