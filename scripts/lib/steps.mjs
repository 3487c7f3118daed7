// What a person sees while the commands work: each step announced, with the time since the start.
const began = Date.now()
const colour = process.stdout.isTTY && !process.env.NO_COLOR
const paint = (code, text) => (colour ? `\x1b[${code}m${text}\x1b[0m` : text)

const elapsed = () => `${((Date.now() - began) / 1000).toFixed(1)} s`.padStart(8)

/** One line with the time since the start. */
export const say = (text) => console.log(`${paint(90, elapsed())}  ${text}`)

/** A step that did not work. The message is one sentence; `cause` holds what the program printed. */
export class StepFailed extends Error {
  constructor(step, cause) {
    const sentence = cause.message.replace(/(?<![.?])$/, '.')
    super(`${step}: ${sentence}`, { cause })
  }
}

/**
 * Announces a step, runs it and says how it went.
 * @template T
 * @param {string} title what is being done, e.g. "Install dependencies"
 * @param {() => Promise<T> | T} work
 * @param {(result: T) => string} [describe] what to say about the result; a text speaks for itself
 * @returns {Promise<T>}
 * @throws {StepFailed}
 */
export async function step(title, work, describe = (result) => (typeof result === 'string' ? result : '')) {
  say(`${paint(36, '▸')} ${title}`)
  const start = Date.now()
  try {
    const result = await work()
    const took = paint(90, `(${((Date.now() - start) / 1000).toFixed(1)} s)`)
    say([paint(32, '✓'), describe(result), took].filter(Boolean).join(' '))
    return result
  } catch (error) {
    throw new StepFailed(title, error)
  }
}

/** Prints what a failed step's program wrote, then the one sentence; with DEBUG set also where it came from. */
export function report(error) {
  const output = error.cause?.output
  if (output) console.error(`\n${output}\n`)
  console.error(`${paint(31, '✗')} ${error.message}`)
  if (process.env.DEBUG) console.error(error)
}
