/**
 * The one place that reads the machine's clock; everything else gets `now` as an argument.
 * `TODOKE_TEST_NOW` (an ISO instant) moves this process's clock, for rehearsals and tests; the screens then say so.
 */
const shift = process.env.TODOKE_TEST_NOW ? Date.parse(process.env.TODOKE_TEST_NOW) - Date.now() : 0
if (Number.isNaN(shift)) throw new Error('TODOKE_TEST_NOW is not an ISO date and time, e.g. 2026-04-03T09:00:00+09:00')

export const clockIsShifted = shift !== 0
export const now = (): Date => new Date(Date.now() + shift)
