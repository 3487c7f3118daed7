import NextAuth, { AuthError, CredentialsSignin } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { cache } from 'react'
import { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { errorFields, log } from '@/lib/platform/log'
import { actorOfSession, closeSession, openSession, SESSION_SECONDS } from './account'
import type { Actor } from './actor'

const SignIn = z.object({ email: z.email().max(254), password: z.string().min(1).max(200) })

class TooMany extends CredentialsSignin {
  override code = 'TOO_MANY'
}

const nextAuth = NextAuth({
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  trustHost: true,
  pages: { signIn: '/sign-in', error: '/sign-in' },
  logger: { error: (error) => log.warn('auth', { kind: error.name }), warn: () => {}, debug: () => {} },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      authorize: async (raw) => {
        const input = SignIn.safeParse(raw)
        if (!input.success) return null
        try {
          const session = await openSession(input.data.email, input.data.password)
          return session && { id: session.id }
        } catch (error) {
          if (error instanceof AppError && error.code === 'TOO_MANY') throw new TooMany()
          log.error('auth', errorFields(error))
          throw error
        }
      },
    }),
  ],
  // next-auth's own address for signing out removes the cookie; a copy of it must not go on being good.
  events: {
    signOut: async (message) => {
      const id = 'token' in message ? message.token?.sub : undefined
      if (id) await closeSession(id)
    },
  },
  callbacks: {
    // The cookie carries the session's id and nothing else; who that is and what they may do is asked of the database.
    jwt: ({ token, user }) => (user?.id ? { sub: user.id, iat: token.iat, exp: token.exp } : token),
    session: ({ session, token }) => ({ ...session, user: { ...session.user, id: token.sub ?? '' } }),
  },
})

export const { handlers } = nextAuth

const sessionId = cache(async () => (await nextAuth.auth())?.user?.id)

/** Who is asking, or null. Asked of the database once per request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const id = await sessionId()
  return id ? actorOfSession(id) : null
})

export type SignInOutcome = 'ok' | 'WRONG' | 'TOO_MANY' | 'UNAVAILABLE'

/** Signs in with e-mail and password. @returns why not, or `ok` with the cookie set */
export async function startSession(credentials: { email: string; password: string }): Promise<SignInOutcome> {
  try {
    await nextAuth.signIn('credentials', { ...credentials, redirect: false })
    return 'ok'
  } catch (error) {
    if (error instanceof CredentialsSignin) return error.code === 'TOO_MANY' ? 'TOO_MANY' : 'WRONG'
    // next-auth wraps what our own lookup threw; it is already logged there.
    if (error instanceof AuthError) return 'UNAVAILABLE'
    throw error
  }
}

/** Signs out: the session is revoked in the database and the cookie removed. */
export async function endSession(): Promise<void> {
  const id = await sessionId()
  if (id) await closeSession(id)
  await nextAuth.signOut({ redirect: false })
}
