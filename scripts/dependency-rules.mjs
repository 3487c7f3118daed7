// Checks the rules of .dependency-cruiser.cjs. Usage: node scripts/dependency-rules.mjs [folder or file ...]
import { createRequire } from 'node:module'
import path from 'node:path'
import { root } from './lib/paths.mjs'

const require = createRequire(import.meta.url)

/**
 * TypeScript 7 has no compiler API, so the cruiser reads with swc, which it always asks to read .ts, never .tsx.
 * Its @swc/core is the one changed here, before the cruiser loads it.
 */
function teachTsx() {
  const swc = require('@swc/core')
  const parse = swc.parseFileSync
  swc.parseFileSync = (file, options) => parse(file, { ...options, tsx: file.endsWith('.tsx') })
}

process.chdir(root)
teachTsx()
const { cruise } = await import('dependency-cruiser')
const { options, ...rules } = require('../.dependency-cruiser.cjs')

const places = process.argv.length > 2 ? process.argv.slice(2) : ['app', 'components', 'lib', 'prisma']
const alias = { '@': path.resolve(root) }
const result = await cruise(
  places,
  { ...options, ruleSet: rules, validate: true, outputType: 'err' },
  { ...options.enhancedResolveOptions, alias },
)
process.stdout.write(result.output)
process.exitCode = result.exitCode
