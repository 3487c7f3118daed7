// A thread that reads lists, one at a time: the whole of it runs here, so that the thread with the database only waits for it.
import { parentPort } from 'node:worker_threads'
import { checkedBlocks } from './check-rows'
import { AHEAD, type Answer, failureOf, type Request } from './protocol'
import { sealedBlocks } from './seal-rows'
import type { CheckedBlock, ReadingTask, SealedBlock } from './task'

let untaken = 0
let wake = () => {}

const answer = (message: Answer, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer)

/** Its long values change hands without a copy. */
function handOn(block: CheckedBlock | SealedBlock): void {
  const values = 'people' in block ? Object.values(block.people) : [block.marks]
  const buffers = values.flatMap((value) => (ArrayBuffer.isView(value) ? [value.buffer as ArrayBuffer] : []))
  untaken++
  answer({ block }, buffers)
}

async function read(task: ReadingTask): Promise<void> {
  untaken = 0
  try {
    for await (const block of task.purpose === 'check' ? checkedBlocks(task) : sealedBlocks(task)) {
      handOn(block)
      while (untaken >= AHEAD)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
    answer({ ended: true })
  } catch (error) {
    answer({ failed: failureOf(error) })
  }
}

parentPort?.on('message', (request: Request) => {
  if (request !== 'taken') return void read(request.task)
  untaken--
  wake()
})
