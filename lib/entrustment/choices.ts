// What forms about entrustment let choose from. Apart from the schemas, which bring zod into the browser.

/** How the notice reached the client. */
export const WAYS = ['handedOver', 'mail', 'post', 'fileTransfer', 'other'] as const

/** Longest file read, in characters. A notice of nine items is a few dozen kilobytes. */
export const LARGEST_NOTICE = 256 * 1024
