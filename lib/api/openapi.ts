import { z } from 'zod'
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import { SCOPES } from '@/lib/core/api-scopes'
import { type Documented, OPERATIONS } from './operations'

const Problem = z
  .object({
    type: z.string().meta({ example: 'urn:todoke:problem:INVALID' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457); Japanese with Accept-Language: ja' })

const refusal = (description: string) => ({ description, content: { 'application/problem+json': { schema: Problem } } })

const IDEMPOTENCY = z.object({
  'Idempotency-Key': z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'The same request under the same key is carried out once and gets the first answer again' }),
})

function operationObject({ id, method, path, summary, scope, status, input, output }: Documented) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const fields = Object.entries<z.ZodType>(input instanceof z.ZodObject ? input.shape : {})
  const only = (inPath: boolean) =>
    z.object(Object.fromEntries(fields.filter(([name]) => names.includes(name) === inPath)))
  const [ofPath, rest] = [only(true), only(false)]
  const asked = Object.keys(rest.shape).length > 0
  return {
    operationId: id,
    summary,
    description: `Scope: \`${scope}\``,
    security: [{ key: [] }],
    requestParams: {
      ...(names.length > 0 && { path: ofPath }),
      ...(method === 'get' && asked && { query: rest }),
      ...(status === 201 && { header: IDEMPOTENCY }),
    },
    ...(method === 'post' && { requestBody: { required: true, content: { 'application/json': { schema: input } } } }),
    responses: {
      [status]: { description: summary, content: { 'application/json': { schema: output } } },
      '400': refusal('The request does not have the shape it needs'),
      '401': refusal('No key in force'),
      '403': refusal('The key does not have the scope'),
      '404': refusal('Not there, or not in the key’s entities'),
      '422': refusal('A rule of the law or of the product refuses it'),
      '429': refusal('Too many requests'),
      '503': refusal('Not available now'),
    },
  }
}

/** The OpenAPI 3.1 document, made from the operations themselves. @param server the address people use */
export function openApiDocument(server: string) {
  const paths: ZodOpenApiPathsObject = {}
  for (const operation of Object.values(OPERATIONS) as Documented[])
    paths[operation.path] = { ...paths[operation.path], [operation.method]: operationObject(operation) }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Todoke',
      version: '1',
      description: `Incidents, duties and the law for other systems. Scopes of a key: ${SCOPES.join(', ')}.`,
    },
    servers: [{ url: new URL('/api/v1', server).href }],
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key from the settings page' } },
    },
    paths,
  })
}
