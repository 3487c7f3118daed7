// What forms about notices let choose from. Apart from the schemas, which bring zod into the browser.

/**
 * discreet: nothing that could be read through the envelope or its window tells what the letter is about.
 */
export const ENVELOPES = ['ordinary', 'discreet'] as const

export const RETURN_REASONS = ['unknownAddress', 'moved', 'refused', 'heldTooLong', 'deceased', 'other'] as const

/**
 * Who a letter to a client's persons is from. `own`: whoever was entrusted, in its own name, while the duty is its own;
 * `onBehalf`: it sends, for the client whose duty it is (law 26(2): not of whoever told the client); `joint`: both.
 */
export const LETTER_SENDERS = ['own', 'onBehalf', 'joint'] as const
export type LetterSender = (typeof LETTER_SENDERS)[number]
