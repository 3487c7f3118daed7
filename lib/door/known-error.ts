import { AppError } from '@/lib/core/errors'
import { Prisma } from '@/prisma/generated/client'

/** Two writers met in the database: a unique value taken, a row gone, a serialisation failure. */
const RACE = ['P2002', 'P2025', 'P2034']

/** The database cannot be reached or does not answer in time. */
const UNREACHABLE = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'ECONNREFUSED', 'ECONNRESET']

/** Every failure as one of the eight codes; null for a bug. */
export function asAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error
  const code = error instanceof Prisma.PrismaClientKnownRequestError ? error.code : (error as { code?: string })?.code
  if (code && RACE.includes(code)) return new AppError('CONFLICT', 'door.conflict')
  if (code && UNREACHABLE.includes(code)) return new AppError('UNAVAILABLE', 'door.unavailable')
  return null
}
