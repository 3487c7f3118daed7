import { Readable } from 'node:stream'
import { AppError } from '@/lib/core/errors'
import { now } from '@/lib/platform/clock'
import { readFile } from '@/lib/platform/files'
import { isId, newId } from '@/lib/platform/id'
import { incidentKey } from '@/lib/platform/incident-key'
import { authorise, type Ctx, found } from './context'
import { asAppError } from './known-error'
import { record } from './record'
import { refuse } from './refusal'
import { currentActor } from './session'
import { STATUS } from './status'
import { write } from './transaction'

/** RFC 6266: a plain name for old clients and the real one in UTF-8. */
export const disposition = (name: string, inline: boolean) => {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_')
  const real = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${real}`
}

/** What leaves: `body` is opened after the record of it is committed. */
export type Outgoing = { name: string; contentType: string; size?: number; inline?: boolean; body: () => Readable }

/**
 * Answers a request with a file: authorised and recorded first, then streamed, never interpreted by the browser as
 * anything else.
 */
export async function send(prepare: (ctx: Ctx) => Promise<Outgoing>): Promise<Response> {
  const requestId = newId()
  try {
    const actor = await currentActor()
    if (!actor) throw new AppError('UNAUTHENTICATED', 'door.unauthenticated')
    const file = await write({ actor, requestId, now: now() }, prepare)
    return new Response(Readable.toWeb(file.body()) as ReadableStream, {
      headers: {
        'Content-Type': file.contentType,
        ...(file.size === undefined ? {} : { 'Content-Length': String(file.size) }),
        'Content-Disposition': disposition(file.name, file.inline ?? false),
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  } catch (error) {
    const answer = await refuse(error, requestId)
    return Response.json(answer, { status: STATUS[asAppError(error)?.code ?? 'UNAVAILABLE'] })
  }
}

async function openFile(ctx: Ctx, fileId: string, inline: boolean): Promise<Outgoing> {
  if (!isId(fileId)) throw new AppError('NOT_FOUND', 'door.notFound')
  const file = found(await ctx.tx.storedFile.findUnique({ where: { id: fileId } }))
  const incident = await ctx.tx.incident.findUniqueOrThrow({
    where: { id: file.incidentId },
    select: { entityId: true, parties: { select: { entityId: true } } },
  })
  const partyIds = incident.parties.map(({ entityId }) => entityId)
  authorise(ctx, 'file.download', { entityId: incident.entityId, partyIds, fileKind: file.kind })
  const key = await incidentKey(ctx.tx, file.incidentId)
  await record(ctx, {
    action: 'file.downloaded',
    subject: { type: 'file', id: file.id },
    incidentId: file.incidentId,
    data: { kind: file.kind, sha256: file.sha256 },
  })
  return {
    name: file.name,
    contentType: file.contentType,
    size: Number(file.size),
    inline: inline && file.contentType === 'application/pdf',
    body: () => readFile(file.id, key),
  }
}

/** The only way a stored file leaves. */
export const download = (fileId: string, { inline = false } = {}): Promise<Response> =>
  send((ctx) => openFile(ctx, fileId, inline))
