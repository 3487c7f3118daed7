import { newId } from '@/lib/platform/id'
import type { PrismaClient } from '@/prisma/generated/client'
import type { Actor, Role } from '../actor'
import type { Ctx } from '../context'
import { read, write } from '../transaction'

/** A legal entity with plausible data; returns its id. */
export async function anEntity(db: PrismaClient, code = 'aoba'): Promise<string> {
  const { id } = await db.entity.create({
    select: { id: true },
    data: {
      code,
      name: '青葉クリニック',
      postalCode: '150-0001',
      address: '東京都渋谷区神宮前1-1-1',
      representative: '理事長 青葉 一郎',
      industry: '医療業',
      contactName: '佐藤 花子',
      contactDepartment: '総務部',
      contactPhone: '03-0000-0000',
      contactEmail: 'soumu@example.co.jp',
      deskName: '個人情報お問い合わせ窓口',
      deskPhone: '0120-000-000',
      deskHours: '平日9時から17時',
      website: 'https://www.example.co.jp/',
      mailDomains: ['example.co.jp'],
    },
  })
  return id
}

/** A person with an account (its password fits nothing); returns them as an actor. */
export async function aUser(db: PrismaClient, role: Role, entityIds: string[] = []): Promise<Actor & { id: string }> {
  const id = newId()
  const name = `${role} ${id.slice(0, 4)}`
  const memberships = { create: entityIds.map((entityId) => ({ entityId })) }
  await db.user.create({ data: { id, name, role, email: `${id}@todoke.example`, passwordHash: '-', memberships } })
  return { id, name, role, entityIds }
}

/** Runs commands and queries as somebody, through the door: `as(actor).write((ctx) => command(ctx, input))`. */
export const as = (actor: Actor, at = new Date()) => {
  const request = () => ({ actor, requestId: newId(), now: at })
  return {
    read: <T>(look: (ctx: Ctx) => Promise<T>) => read(request(), look),
    write: <T>(change: (ctx: Ctx) => Promise<T>) => write(request(), change),
  }
}
