/** What a key can be good for. */
export const SCOPES = ['incidents:read', 'incidents:create', 'duties:read', 'law:assess'] as const
export type Scope = (typeof SCOPES)[number]
