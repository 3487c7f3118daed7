import { TextLink } from '@/components/ui/text-link'

type LetterLinkProps = { letter: { code: string; personId: string }; persons: string }

/** The code of a mail, leading to the person it was for. */
export const LetterLink = ({ letter: { code, personId }, persons }: LetterLinkProps) => (
  <TextLink href={`${persons}/${personId}`}>{code}</TextLink>
)
