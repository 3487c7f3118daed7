import type { Actor, Role } from '@/lib/door/actor'
import { addPerson } from '@/lib/organisation/commands'
import { AddPerson } from '@/lib/organisation/schema'
import { as, SETUP } from './as'

export type SignIn = { role: Role; email: string; password: string }

/** Gives somebody an account. `password` undefined: a random one. */
export async function seedPerson(
  person: { role: Role; email: string; name: string; entityIds?: string[] },
  password: string | undefined,
): Promise<{ actor: Actor; signIn: SignIn }> {
  const input = AddPerson.parse({ entityIds: [], ...person })
  const added = await as(SETUP, (ctx) => addPerson(ctx, input, password))
  return {
    actor: { id: added.id, name: input.name, role: input.role, entityIds: input.entityIds },
    signIn: { role: input.role, email: input.email, password: added.password },
  }
}
