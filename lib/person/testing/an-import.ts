import { Readable } from 'node:stream'
import type { Actor } from '@/lib/door/actor'
import { systemActor } from '@/lib/door/actor'
import type { Work } from '@/lib/door/job'
import { as } from '@/lib/door/testing/actors'
import { reportIncident } from '@/lib/incident/commands'
import { IncidentDraft } from '@/lib/incident/schema'
import { prisma } from '@/lib/platform/db'
import { checkPersons } from '../check-persons'
import { confirmImport, mapColumns } from '../import-commands'
import { importPersons } from '../import-persons'
import { importView } from '../import-queries'
import { personUpload } from '../upload'

/** A background run as the worker would start it. */
export const aRun = (changes: Partial<Work> = {}): Work => ({
  jobId: '1',
  ...as(systemActor),
  stopping: new AbortController().signal,
  lastTry: false,
  ...changes,
})

/** An incident with these leaked items; returns its id and address. */
export const anIncident = (actor: Actor, entityId: string, dataItems: string[]) =>
  as(actor).write((ctx) =>
    reportIncident(
      ctx,
      IncidentDraft.parse({
        entityId,
        preset: 'webSkimming',
        title: '通販サイトの改ざん',
        discoveredOn: '2026-04-03',
        awareOn: '2026-04-03',
        awareBy: '情報システム部',
        dataItems,
        personCount: '3214',
        personCountMax: '',
        encryption: 'none',
        summary: '',
      }),
    ),
  )

/** Brings a file in as the upload route does. */
export async function upload(actor: Actor, slug: string, bytes: Uint8Array, name = 'list.csv'): Promise<string> {
  const allowed = await as(actor).read((ctx) => personUpload.allow(ctx, { slug }))
  const chunks = Array.from({ length: Math.ceil(bytes.length / 65536) }, (_, i) =>
    bytes.subarray(i * 65536, (i + 1) * 65536),
  )
  const finish = await personUpload.keep(allowed, { name, body: Readable.from(chunks) })
  const { importId } = await as(actor).write(finish)
  return importId
}

/** Uploads, accepts the proposed columns and lets the worker check. */
export async function checked(actor: Actor, slug: string, bytes: Uint8Array): Promise<string> {
  const importId = await upload(actor, slug, bytes)
  await mapped(actor, slug, importId)
  await checkPersons(aRun(), { importId })
  return importId
}

export async function mapped(actor: Actor, slug: string, importId: string): Promise<void> {
  const { mapping, commonItems } = await as(actor).read((ctx) => importView(ctx, slug, importId, 1, 'error'))
  await as(actor).write((ctx) => mapColumns(ctx, { importId, mapping, commonItems }))
}

/** The whole way of a file: every good row is stored. */
export async function imported(actor: Actor, slug: string, bytes: Uint8Array): Promise<string> {
  const importId = await checked(actor, slug, bytes)
  await as(actor).write((ctx) => confirmImport(ctx, { importId }))
  await importPersons(aRun(), { importId })
  return importId
}

export const importRow = (id: string) => prisma().personImport.findUniqueOrThrow({ where: { id } })
