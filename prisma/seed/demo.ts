import { addEntity } from '@/lib/organisation/commands'
import { AddEntity } from '@/lib/organisation/schema'
import { as, SETUP } from './as'
import { AOBA, MINATO } from './demo-entities'
import { seedPerson } from './people'
import { seedIncidents } from './sample-incidents'

const addParsed = (entity: AddEntity) => as(SETUP, (ctx) => addEntity(ctx, AddEntity.parse(entity)))

/** Two entities, one person per role (staff works for both) and three incidents. */
export async function seedDemo(password: string | undefined) {
  const aoba = (await addParsed(AOBA)).id
  const minato = (await addParsed(MINATO)).id
  const entityIds = [aoba, minato]
  const staff = await seedPerson(
    { role: 'staff', email: 'staff@todoke.example', name: '鈴木 健太', entityIds },
    password,
  )
  await seedIncidents(staff.actor, { aoba, minato })
  const manager = await seedPerson({ role: 'manager', email: 'manager@todoke.example', name: '田中 由美' }, password)
  const auditor = await seedPerson({ role: 'auditor', email: 'auditor@todoke.example', name: '監査 恵' }, password)
  const admin = await seedPerson({ role: 'admin', email: 'admin@todoke.example', name: '管理 太郎' }, password)
  return {
    entities: { aoba, minato },
    staff: staff.actor,
    manager: manager.actor,
    signIns: [staff, manager, auditor, admin].map((person) => person.signIn),
  }
}
