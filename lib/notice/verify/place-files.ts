import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

type Files = Map<string, string | Uint8Array>

async function writeAll(folder: string, files: Files): Promise<void> {
  for (const name of new Set([...files.keys()].map((file) => path.dirname(file))))
    await mkdir(path.join(folder, name), { recursive: true })
  for (const [name, content] of files) await writeFile(path.join(folder, name), content)
}

/**
 * Writes the page and the list to a folder beside their place, to be put there or thrown away as a whole: a reader never
 * meets half of an old page and half of a new one. Other files of `.well-known` are left alone.
 * @throws Error when `notices` is there and is not an earlier export
 */
export async function placeFiles(out: string, { page, list }: { page: Files; list: Files }) {
  const place = path.join(out, 'notices')
  if (existsSync(place) && !existsSync(path.join(place, 'data/index.json')))
    throw new Error(`${place} is not an earlier export: choose another folder`)
  await mkdir(path.join(out, '.well-known'), { recursive: true })
  const made = await mkdtemp(path.join(out, '.making-'))
  await writeAll(path.join(made, 'notices'), page)
  await writeAll(path.join(made, '.well-known'), list)
  return {
    discard: () => rm(made, { recursive: true, force: true }),
    place: async () => {
      if (existsSync(place)) await rename(place, path.join(made, 'before'))
      await rename(path.join(made, 'notices'), place)
      for (const name of list.keys())
        await rename(path.join(made, '.well-known', name), path.join(out, '.well-known', name))
      await rm(made, { recursive: true, force: true })
    },
  }
}
