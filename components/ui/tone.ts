import type { IconName } from './icon'

/** What a colour stands for. It is always said in words too. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'error'

export const TONE_ICON: Record<Exclude<Tone, 'neutral'>, IconName> = {
  info: 'info',
  success: 'success',
  warning: 'warning',
  error: 'error',
}
