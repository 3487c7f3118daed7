import { expect, it } from 'vitest'
import { openSession } from '@/lib/door/account'
import { testDatabase } from '@/lib/platform/testing/database'
import { seedDemo } from './demo'

const db = await testDatabase()

it('makes one sign-in per role that works, each with a password of its own', async () => {
  const { signIns, entities } = await seedDemo(undefined)
  expect(signIns.map((signIn) => signIn.role)).toEqual(['staff', 'manager', 'auditor', 'admin'])
  expect(new Set(signIns.map((signIn) => signIn.password)).size).toBe(4)
  for (const { email, password } of signIns) expect(await openSession(email, password)).not.toBeNull()
  const staff = await db.user.findUniqueOrThrow({
    where: { email: 'staff@todoke.example' },
    select: { memberships: true },
  })
  expect(staff.memberships.map((member) => member.entityId).sort()).toEqual(Object.values(entities).sort())
  expect(await db.auditEvent.count({ where: { action: { in: ['user.added', 'entity.added'] } } })).toBe(6)
})
