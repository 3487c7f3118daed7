import { Worker } from 'node:worker_threads'
import type { Answer, Request } from './protocol'

/** In development and in tests Node is taught TypeScript first, as the thread that starts it was; built, it is a bundle. */
function startThread(): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL(import.meta.resolve('./reading-thread.mjs')), { execArgv: [] })
  const [tsx, program] = ['tsx/esm/api', './reading-thread.ts'].map((name) => JSON.stringify(import.meta.resolve(name)))
  const start = `import(${tsx}).then(({ register }) => { register(); return import(${program}) })`
  return new Worker(start, { eval: true, execArgv: [] })
}

/** A thread that reads lists, and its answers in order. It ends with the process, and keeps no process alive while idle. */
export class ReadingThread {
  private readonly worker = startThread()
  private readonly answers: Answer[] = []
  private failure: Error | undefined
  private wake = () => {}

  constructor() {
    this.worker.on('message', (answer: Answer) => {
      this.answers.push(answer)
      this.wake()
    })
    this.worker.on('error', (error) => this.end(error))
    this.worker.on('exit', () => this.end(new Error('the thread that reads a list ended')))
  }

  private end(error: Error) {
    this.failure ??= error
    this.wake()
  }

  get alive(): boolean {
    return this.failure === undefined
  }

  busy(isBusy: boolean): void {
    if (isBusy) this.worker.ref()
    else this.worker.unref()
  }

  ask(request: Request): void {
    this.worker.postMessage(request)
  }

  /** @throws what ended the thread */
  async next(): Promise<Answer> {
    for (;;) {
      const answer = this.answers.shift()
      if (answer) return answer
      if (this.failure) throw this.failure
      await new Promise<void>((resolve) => {
        this.wake = resolve
      })
    }
  }

  stop(): void {
    void this.worker.terminate()
  }
}
