import { handlers } from '@/lib/door/session'

export const { GET, POST } = handlers
