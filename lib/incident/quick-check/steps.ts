/** The law's questions in the order in which somebody can answer them, and the names of their answers in an address. */
export const STEPS = [
  { id: 'happened', names: ['preset', 'status'] },
  { id: 'known', names: ['awareOn'] },
  { id: 'data', names: ['dataItems'] },
  { id: 'persons', names: ['personCount', 'personCountMax'] },
  { id: 'protection', names: ['encryption', 'improperPurpose'] },
  { id: 'whose', names: ['regime', 'entrustment'] },
] as const

export type StepId = (typeof STEPS)[number]['id']
export const ANSWER_NAMES: readonly string[] = STEPS.flatMap(({ names }) => names)
