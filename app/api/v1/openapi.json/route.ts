import { openApiDocument } from '@/lib/api/openapi'
import { env } from '@/lib/platform/env'

/** Shapes only: what the interface is, nothing of what it holds. */
export const GET = () => Response.json(openApiDocument(env().AUTH_URL))
