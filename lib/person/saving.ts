import type { Work } from '@/lib/door/job'

/**
 * Saves step after step, one at a time and in order, while the caller prepares the next: reading and sealing rows takes one
 * processor as long as storing them takes the database.
 */
export class Saving {
  private running: Promise<void> | undefined

  constructor(private readonly work: Work) {}

  /**
   * Starts a step as soon as the former is saved.
   * @throws what the former threw, or that the worker is stopping: the step is not started then
   */
  async start(step: Parameters<typeof this.work.write<void>>[0]): Promise<void> {
    if (this.running) {
      await this.running
      if (this.work.stopping.aborted) throw new Error('the worker is stopping; the list goes on in its next run')
    }
    this.running = this.work.write(step)
    // Whoever starts the next step or waits for the end meets the error; until then it is nobody's.
    this.running.catch(() => {})
  }

  /** Resolves when nothing is being saved any more. @throws what the last step threw */
  async settled(): Promise<void> {
    await this.running
  }
}
