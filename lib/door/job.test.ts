import { expect, it, vi } from 'vitest'
import { z } from 'zod'
import { declareJob } from '@/lib/platform/queue'
import { job } from './job'

const Failing = declareJob('test.failing', z.object({}))

it('a failing job tells the queue and the log no value of anybody', async () => {
  const printed: string[] = []
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
  const { task } = job(Failing, async () => {
    throw new SyntaxError('Unexpected token in {"name":"山田 太郎","phone":"090-1234-5678"}')
  })
  const run = task({}, { job: { id: '7', attempts: 1, max_attempts: 4 } } as Parameters<typeof task>[1])
  const error: Error = await Promise.resolve(run).then(
    () => new Error('it did not fail'),
    (failure) => failure,
  )
  spy.mockRestore()
  expect(`${error.message} ${error.stack} ${printed.join()}`).not.toMatch(/山田|090/)
  expect(error.message).toContain('SyntaxError: Unexpected token in')
  expect(printed.join()).toContain('"job":"test.failing"')
})
