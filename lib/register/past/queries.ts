import { authorise, type Ctx } from '@/lib/door/context'
import { namesOf } from '@/lib/organisation/people-names'
import { findRegisterImports } from './repository'

const SHOWN = 20

/** What was taken over of late, and by whom. */
export async function pastImports(ctx: Ctx) {
  authorise(ctx, 'register.import')
  const rows = await findRegisterImports(ctx.tx, SHOWN)
  const names = await namesOf(
    ctx.tx,
    rows.map(({ createdById }) => createdById),
  )
  return rows.map(({ createdById, ...row }) => ({ ...row, by: names.get(createdById) ?? '' }))
}
