// Every platform's binaries must be in the lockfile: `npm ci` refuses it otherwise, or installs a broken tree on the
// platforms that were forgotten. Usage: node scripts/check-lock.mjs [package-lock.json]
import { readFileSync } from 'node:fs'

const { packages } = JSON.parse(readFileSync(process.argv[2] ?? 'package-lock.json', 'utf8'))

/** The folder one level up in the node_modules tree; the top of the tree is ''. */
const above = (place) => (place.includes('/node_modules/') ? place.slice(0, place.lastIndexOf('/node_modules/')) : '')

/** Whether Node would find `name` from the package installed at `place`. */
function isFound(name, place) {
  const here = place ? `${place}/node_modules/${name}` : `node_modules/${name}`
  if (packages[here]?.version) return true
  return place !== '' && isFound(name, above(place))
}

const missing = Object.entries(packages).flatMap(([place, { version, optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !isFound(name, place))
    .map((name) => `${place.replace(/^node_modules\//, '')}@${version} needs ${name}`),
)

if (missing.length) {
  console.error(`These are not in package-lock.json:\n  ${missing.join('\n  ')}`)
  process.exit(1)
}
console.log(`The lockfile is complete: ${Object.keys(packages).length} packages.`)
