import { keyedMark } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/id'
import type { NewLetter } from './batch-repository'
import { letterCodeOf } from './letter-code'

/**
 * Letters of a batch for these people. The code follows from batch and person, so that numbering them again after a crash
 * gives the same codes.
 * @param key of the incident
 */
export const newLetters = (key: Buffer, batchId: string, personIds: readonly string[]): NewLetter[] =>
  personIds.map((personId) => ({
    id: newId(),
    personId,
    code: letterCodeOf(keyedMark(key, 'Letter.code', `${batchId}:${personId}`)),
  }))
