import { prisma } from '@/lib/platform/db'
import { seedDemo } from './seed/demo'
import { type SignIn, seedPerson } from './seed/people'

/**
 * Fills an empty database and prints the sign-ins as one JSON line: `TODOKE_SEED=demo` a small group of companies with
 * one person per role, otherwise one admin (`TODOKE_ADMIN_EMAIL`). A database with people in it is left alone.
 */
async function seed(): Promise<SignIn[]> {
  if ((await prisma().user.count()) > 0) return []
  if (process.env.TODOKE_SEED === 'demo') return (await seedDemo(process.env.TODOKE_DEMO_PASSWORD || undefined)).signIns
  const email = process.env.TODOKE_ADMIN_EMAIL || 'admin@todoke.example'
  return [(await seedPerson({ role: 'admin', email, name: 'システム管理者' }, undefined)).signIn]
}

try {
  console.log(JSON.stringify({ signIns: await seed() }))
} finally {
  await prisma().$disconnect()
}
