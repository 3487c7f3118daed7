/** What the receivers of calls take: our own JSON, or what the incoming webhooks of Slack and Teams want. */
export const SHAPES = ['json', 'slack', 'teams'] as const
export type Shape = (typeof SHAPES)[number]

/** The language of what they are told. */
export const HOOK_LANGUAGES = ['ja', 'en'] as const
export type HookLanguage = (typeof HOOK_LANGUAGES)[number]
