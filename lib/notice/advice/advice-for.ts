export type AdviceForReader = { items: string[]; text: string }

/**
 * The paragraphs for somebody who lost `items`, most urgent first, each with those of the items it is about. An item
 * that no paragraph names gets the general one.
 */
export function adviceFor(items: readonly string[], advice: readonly AdviceForReader[]): AdviceForReader[] {
  const named = new Set(advice.flatMap((paragraph) => paragraph.items))
  return advice
    .map((paragraph) => ({
      items: items.filter((item) => (paragraph.items.length > 0 ? paragraph.items.includes(item) : !named.has(item))),
      text: paragraph.text,
    }))
    .filter((paragraph) => paragraph.items.length > 0)
}
