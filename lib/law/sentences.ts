import type { Bilingual } from './basis'
import type { BreachEvent, BreachStatus } from './breach-facts'

const EVENT_NAMES: Record<BreachEvent, Bilingual> = {
  leak: { ja: '漏えい', en: 'leak' },
  loss: { ja: '滅失', en: 'loss' },
  damage: { ja: '毀損', en: 'damage' },
  unlawfulUse: { ja: '不正な利用', en: 'unlawful use' },
  unlawfulProvision: { ja: '不正な提供', en: 'unlawful provision' },
}

/** 「漏えい・毀損が発生したおそれがある」 / "leak and damage may have occurred": the law's own alternative. */
export function occurrence(status: BreachStatus, events: readonly BreachEvent[]): Bilingual {
  const names = events.map((event) => EVENT_NAMES[event])
  return {
    ja: `${names.map((name) => name.ja).join('・')}が発生した${status === 'suspected' ? 'おそれがある' : ''}`,
    en: `${names.map((name) => name.en).join(' and ')} ${status === 'suspected' ? 'may have occurred' : 'occurred'}`,
  }
}

/** 1500 as `1,500`. */
export function grouped(count: number): string {
  return count.toLocaleString('en-US')
}
