import { OPERATIONS } from '@/lib/api/operations'
import { apiRoute } from '@/lib/door/api'

export const POST = apiRoute(OPERATIONS.assessLaw)
