import { beforeAll, describe, expect, it } from 'vitest'
import { SCOPES, type Scope } from '@/lib/core/api-scopes'
import { type ApiOperation, apiRoute } from '@/lib/door/api'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { addDays, jstDateOf } from '@/lib/law/calendar/calendar-date'
import { testDatabase } from '@/lib/platform/testing/database'
import { endKey, issueKey } from './key-commands'
import { openApiDocument } from './openapi'
import { type Documented, OPERATIONS } from './operations'
import { keysView } from './queries'

const db = await testDatabase()
const operations = Object.values(OPERATIONS) as Documented[]
let entityId: string
let other: string
let admin: Awaited<ReturnType<typeof aUser>>
beforeAll(async () => {
  entityId = await anEntity(db, 'aoba')
  other = await anEntity(db, 'minato')
  admin = await aUser(db, 'admin')
})

const NEXT_MONTH = addDays(jstDateOf(new Date()), 30)
const keyFor = async (scopes: readonly Scope[] = SCOPES, entities = [entityId]) =>
  (
    await as(admin).write((ctx) =>
      issueKey(ctx, { name: '監視', scopes: [...scopes], entityIds: entities, expiresOn: NEXT_MONTH }),
    )
  ).key

type Ask = { key?: string; body?: unknown; headers?: Record<string, string>; params?: Record<string, string> }
const call = async (operation: Documented, { key, body, headers = {}, params = {} }: Ask = {}) => {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? name)
  const request = new Request(`http://localhost:3000/api/v1${path}`, {
    method: operation.method.toUpperCase(),
    headers: { ...(key && { Authorization: `Bearer ${key}` }), 'Content-Type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const response = await apiRoute(operation as ApiOperation)(request, { params: Promise.resolve(params) })
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    headers: response.headers,
    answer: await response.json(),
  }
}

const INCIDENT = {
  entity: 'aoba',
  preset: 'unauthorisedLogin',
  title: '不正ログインの検知',
  discoveredOn: '2026-04-03',
  awareOn: '2026-04-03',
  awareBy: '監視システム',
  dataItems: ['name', 'email'],
  personCount: 1200,
}
const FACTS = {
  awareDate: '2026-04-03',
  regime: 'business',
  event: 'leak',
  status: 'occurred',
  dataClass: 'personalData',
  encryption: 'none',
  entrustment: 'ownData',
  persons: 1,
  personsMax: null,
  specialCare: true,
  propertyHarm: false,
  improperPurpose: false,
  recoveredUnviewed: false,
  sameDataHeldElsewhere: false,
  intentionalProvision: false,
  reasonableDeletion: false,
  viewableByPublic: false,
  ordinanceSpecialCare: false,
}
const BODIES: Record<string, unknown> = { createIncident: INCIDENT, assess: FACTS }

describe('the document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { Validator } = await import('@seriousme/openapi-schema-validator')
    const result = await new Validator().validate(
      JSON.parse(JSON.stringify(openApiDocument('https://todoke.example.jp'))),
    )
    expect(result).toEqual({ valid: true })
  })

  it('names every operation, its scope and its refusals', () => {
    const { paths = {} } = openApiDocument('https://todoke.example.jp')
    for (const { id, path, method, scope, status } of operations) {
      const found = paths[path]?.[method]
      expect(found).toMatchObject({ operationId: id, description: expect.stringContaining(scope) })
      expect(Object.keys(found?.responses ?? {})).toEqual(
        expect.arrayContaining([String(status), '400', '401', '403', '404', '422', '429']),
      )
    }
  })
})

describe.each(operations.map((operation) => [operation.id, operation] as const))('%s', (id, operation) => {
  it('answers in the shape of the document', async () => {
    const key = await keyFor()
    const { answer } = await call(OPERATIONS.createIncident as Documented, { key, body: INCIDENT })
    const { status, answer: own } = await call(operation, {
      key,
      body: BODIES[id],
      params: operation.path.includes('{slug}') ? { slug: answer.slug } : {},
    })
    expect(status).toBe(operation.status)
    expect(operation.output.safeParse(own).success).toBe(true)
  })

  it('refuses without a key, with one that ended and with one for something else', async () => {
    const body = BODIES[id]
    const none = await call(operation, { body })
    expect([none.status, none.type, none.headers.get('www-authenticate')]).toEqual([
      401,
      'application/problem+json',
      'Bearer',
    ])
    const key = await keyFor(SCOPES.filter((scope) => scope !== operation.scope))
    expect((await call(operation, { key, body })).answer).toMatchObject({
      status: 403,
      type: 'urn:todoke:problem:FORBIDDEN',
    })
    const ended = await keyFor()
    const { id: keyId } = await db.apiToken.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
    await as(admin).write((ctx) => endKey(ctx, { keyId }))
    expect((await call(operation, { key: ended, body })).status).toBe(401)
    await db.apiToken.updateMany({ data: { expiresAt: new Date(0) } })
    expect((await call(operation, { key, body })).status).toBe(401)
  })
})

describe('logging an incident', () => {
  const create = OPERATIONS.createIncident as Documented

  it('gives its number, the law’s answer and the duties, and names the system in the log', async () => {
    const { answer } = await call(create, { key: await keyFor(), body: INCIDENT })
    expect(answer).toMatchObject({
      reportable: true,
      state: 'open',
      url: `http://localhost:3000/incidents/${answer.slug}`,
    })
    expect(answer.duties.find(({ kind }: { kind: string }) => kind === 'finalReport')).toMatchObject({
      dueOn: '2026-06-01',
    })
    const event = await db.auditEvent.findFirstOrThrow({
      where: { action: 'incident.reported' },
      orderBy: { seq: 'desc' },
    })
    expect(event).toMatchObject({ actorName: '監視', actorRole: 'api' })
  })

  it('is done once for the same key, also when both arrive at the same moment', async () => {
    const key = await keyFor()
    const headers = { 'Idempotency-Key': 'alert-4711' }
    const before = await db.incident.count()
    const answers = await Promise.all([1, 2, 3].map(() => call(create, { key, body: INCIDENT, headers })))
    expect(await db.incident.count()).toBe(before + 1)
    expect(new Set(answers.map(({ answer }) => answer.slug)).size).toBe(1)
    expect(answers.filter((one) => one.headers.get('idempotency-replayed') === 'true')).toHaveLength(2)
    const another = await call(create, { key, body: { ...INCIDENT, title: '別の検知' }, headers })
    expect(another.status).toBe(422)
  })

  it.each([
    ['an entity that is not the key’s', { entity: 'minato' }, 'entity'],
    ['an unknown field', { reporter: 'x' }, ''],
    ['a day that is none', { awareOn: '2026-02-30' }, 'awareOn'],
    ['a day to come', { awareOn: '2099-01-01', discoveredOn: '2099-01-01' }, 'awareOn'],
    ['a zero byte', { title: 'a\0b' }, 'title'],
  ])('refuses %s, field by field', async (_, wrong, field) => {
    const { status, answer } = await call(create, { key: await keyFor(), body: { ...INCIDENT, ...wrong } })
    expect(status).toBe(400)
    expect(answer.errors.map((error: { field: string }) => error.field)).toContain(field)
    expect(answer.errors.every(({ message }: { message: string }) => !message.startsWith('form.'))).toBe(true)
  })

  it('answers in Japanese when asked', async () => {
    const { answer } = await call(create, { body: INCIDENT, headers: { 'Accept-Language': 'ja' } })
    expect(answer.title).toBe('有効なキーがありません')
  })
})

describe('a key', () => {
  it('sees the incidents of its entities only', async () => {
    const own = await call(OPERATIONS.createIncident as Documented, { key: await keyFor(), body: INCIDENT })
    const stranger = await keyFor(SCOPES, [other])
    const params = { slug: own.answer.slug }
    expect((await call(OPERATIONS.readIncident as Documented, { key: stranger, params })).status).toBe(404)
    expect((await call(OPERATIONS.readDutiesOfIncident as Documented, { key: stranger, params })).status).toBe(404)
    expect((await call(OPERATIONS.readIncidents as Documented, { key: stranger })).answer.total).toBe(0)
    expect((await call(OPERATIONS.readDuties as Documented, { key: stranger })).answer.total).toBe(0)
  })

  it('is shown once: nothing of it but its beginning and its hash is kept', async () => {
    const key = await keyFor()
    const row = await db.apiToken.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
    expect(JSON.stringify(row)).not.toContain(key)
    const { keys } = await as(admin).read((ctx) => keysView(ctx, 1))
    expect(JSON.stringify(keys)).not.toContain(row.tokenHash)
    expect(
      JSON.stringify(await db.auditEvent.findMany(), (_, v) => (typeof v === 'bigint' ? String(v) : v)),
    ).not.toContain(key)
  })

  it('is issued for a year at most, by an admin', async () => {
    const input = { name: '監視', scopes: [...SCOPES], entityIds: [entityId], expiresOn: '2099-01-01' as const }
    await expect(as(admin).write((ctx) => issueKey(ctx, input))).rejects.toMatchObject({ code: 'INVALID' })
    const manager = await aUser(db, 'manager')
    await expect(as(manager).write((ctx) => issueKey(ctx, { ...input, expiresOn: NEXT_MONTH }))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it('that is guessed is answered more slowly than it is asked', async () => {
    const answers = []
    for (let i = 0; i < 25; i++)
      answers.push(
        (
          await call(OPERATIONS.readDuties as Documented, {
            key: `tdk_${'x'.repeat(43)}`,
            headers: { 'x-todoke-peer': '192.0.2.7' },
          })
        ).status,
      )
    expect(answers.slice(0, 5)).toEqual([401, 401, 401, 401, 401])
    expect(answers.at(-1)).toBe(429)
  })
})
