import { errorOf } from './protocol'
import type { BlockOf, ReadingTask } from './task'
import { ReadingThread } from './thread'

/** Opening the fonts takes a thread longer than a short list: the last one waits this long for another list. */
const IDLE_MS = 60_000

let idle: { thread: ReadingThread; end: NodeJS.Timeout } | undefined

function takeThread(): ReadingThread {
  const waiting = idle
  idle = undefined
  clearTimeout(waiting?.end)
  const thread = waiting?.thread.alive ? waiting.thread : new ReadingThread()
  thread.busy(true)
  return thread
}

function giveBack(thread: ReadingThread): void {
  thread.busy(false)
  if (idle) {
    thread.stop()
    return
  }
  const end = setTimeout(() => {
    idle = undefined
    thread.stop()
  }, IDLE_MS)
  idle = { thread, end: end.unref() }
}

/**
 * The rows of a list in blocks, read, judged and sealed in a thread beside this one while the caller stores what came before. Whoever
 * stops taking blocks ends the reading.
 * @throws BrokenCsv, and what reading the file throws
 */
export async function* readList<P extends keyof BlockOf>(
  task: ReadingTask & { purpose: P },
): AsyncGenerator<BlockOf[P]> {
  const thread = takeThread()
  let finished = false
  try {
    thread.ask({ task })
    for (;;) {
      const answer = await thread.next()
      if ('block' in answer) {
        thread.ask('taken')
        // The thread answers with blocks of the purpose it was asked for.
        yield answer.block as BlockOf[P]
      } else {
        finished = true
        if ('failed' in answer) throw errorOf(answer.failed)
        return
      }
    }
  } finally {
    if (finished) giveBack(thread)
    else thread.stop()
  }
}
