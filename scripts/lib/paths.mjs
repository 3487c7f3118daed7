import path from 'node:path'

/** The repository's top folder. */
export const root = path.resolve(import.meta.dirname, '../..')

/** Everything that belongs to this installation and not to the code: database, files, keys. */
export const dataDir = path.resolve(root, process.env.TODOKE_DATA_DIR ?? '.data')

/** Absolute path of a file in an installed package. */
export const inPackage = (name, file) => path.join(root, 'node_modules', name, file)

/** A path as a person standing in the repository would write it. */
export function shown(file) {
  const relative = path.relative(root, file)
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : relative || '.'
}
