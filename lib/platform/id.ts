import { randomUUID } from 'node:crypto'

export const newId = (): string => randomUUID()

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a text from outside can be an id; the database refuses anything else as an error of ours. */
export const isId = (text: string): boolean => UUID.test(text)
