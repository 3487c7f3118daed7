import { authorise, type Ctx, found } from '@/lib/door/context'
import { namesOf } from '@/lib/organisation/people-names'
import { findRegisterImport, findRegisterImports } from './repository'

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

/** How far an import is. */
export async function pastImportProgress(ctx: Ctx, id: string) {
  authorise(ctx, 'register.import')
  const { state, rowsStored, rowsGood, rowsTotal } = found(await findRegisterImport(ctx.tx, id))
  return { running: state === 'importing', rowsStored, rowsGood, rowsTotal }
}

export type PastImportProgress = Awaited<ReturnType<typeof pastImportProgress>>
