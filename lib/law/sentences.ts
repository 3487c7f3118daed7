import type { Bilingual } from './basis'
import type { BreachEvent, BreachStatus } from './breach-facts'

const EVENT_NAMES: Record<BreachEvent, Bilingual> = {
  leak: { ja: '漏えい', en: 'leak' },
  loss: { ja: '滅失', en: 'loss' },
  damage: { ja: '毀損', en: 'damage' },
  unlawfulUse: { ja: '不正な利用', en: 'unlawful use' },
  unlawfulProvision: { ja: '不正な提供', en: 'unlawful provision' },
}

/**
 * 「個人データの漏えい・毀損が発生したおそれがある」 / "Leak and damage of personal data may have occurred": what
 * happened to what, with the law's own alternative of a suspicion. Begins with a capital in English, no full stop.
 */
export function occurrence(status: BreachStatus, events: readonly BreachEvent[], data: Bilingual): Bilingual {
  const names = events.map((event) => EVENT_NAMES[event])
  const breached = events.every((event) => event === 'leak' || event === 'loss' || event === 'damage')
  const happened = breached ? 'が発生した' : 'があった'
  const en = names.map((name) => name.en).join(' and ')
  return {
    ja: `${data.ja}の${names.map((name) => name.ja).join('・')}${happened}${status === 'suspected' ? 'おそれがある' : ''}`,
    en: `${en.charAt(0).toUpperCase()}${en.slice(1)} of ${data.en} ${status === 'suspected' ? 'may have occurred' : 'has occurred'}`,
  }
}

/** 1500 as `1,500`. */
export function grouped(count: number): string {
  return count.toLocaleString('en-US')
}
