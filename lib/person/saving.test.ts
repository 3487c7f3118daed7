import { describe, expect, it } from 'vitest'
import { Saving } from './saving'
import { aRun } from './testing/an-import'

const nothing = async () => {}

/** A run whose steps end when the test says so. */
function aSlowRun(stopping = new AbortController()) {
  const open: { end: () => void; fail: (error: Error) => void }[] = []
  const write = <T>() => new Promise<T>((end, fail) => open.push({ end: end as () => void, fail }))
  return { open, stopping, saving: new Saving(aRun({ write, stopping: stopping.signal })) }
}

describe('steps are saved', () => {
  it('behind the caller, one at a time', async () => {
    const { saving, open } = aSlowRun()
    await saving.start(nothing)
    expect(open).toHaveLength(1)
    const second = saving.start(nothing)
    await Promise.resolve()
    expect(open).toHaveLength(1)
    open[0]?.end()
    await second
    expect(open).toHaveLength(2)
    open[1]?.end()
    await saving.settled()
  })

  it('until one fails: whoever comes next hears of it, and nothing more is started', async () => {
    const { saving, open } = aSlowRun()
    await saving.start(nothing)
    open[0]?.fail(new Error('the database is away'))
    await expect(saving.start(nothing)).rejects.toThrow('away')
    await expect(saving.settled()).rejects.toThrow('away')
    expect(open).toHaveLength(1)
  })

  it('until the worker stops: the step at hand is finished, the next is not started', async () => {
    const { saving, open, stopping } = aSlowRun()
    stopping.abort()
    await saving.start(nothing)
    open[0]?.end()
    await expect(saving.start(nothing)).rejects.toThrow('stopping')
    expect(open).toHaveLength(1)
  })

  it('and nothing at all is settled', async () => {
    await expect(aSlowRun().saving.settled()).resolves.toBeUndefined()
  })
})
