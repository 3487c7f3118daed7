// Work that needs doing only when the files it starts from have changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'

const isTest = (name) => /\.test\.tsx?$/.test(name)

/** Every file below `place`, in a fixed order. A place that does not exist has none. */
function filesBelow(place) {
  const stat = statSync(path.join(root, place), { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [place]
  const names = readdirSync(path.join(root, place)).sort()
  return names.filter((name) => !isTest(name)).flatMap((name) => filesBelow(path.join(place, name)))
}

function fingerprint(inputs) {
  const hash = createHash('sha256').update(process.version)
  for (const file of inputs.flatMap(filesBelow)) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * Runs `work` unless it already ran for exactly these inputs and its outputs are there.
 * @param {{ inputs: string[], outputs: string[], mark: string, work: () => Promise<unknown> }} task
 *   `mark`: the file that remembers, kept beside the outputs so that deleting them deletes it
 * @returns {Promise<string>} what was done, for the person watching
 */
export async function unlessUnchanged({ inputs, outputs, mark, work }) {
  const markFile = path.join(root, mark)
  const wanted = fingerprint(inputs)
  const isThere = outputs.every((file) => existsSync(path.join(root, file)))
  if (isThere && existsSync(markFile) && readFileSync(markFile, 'utf8') === wanted) return 'nothing to do'
  rmSync(markFile, { force: true })
  await work()
  mkdirSync(path.dirname(markFile), { recursive: true })
  writeFileSync(markFile, wanted)
  return 'done'
}
