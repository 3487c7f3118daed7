import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { EVERYWHERE } from './words'

const ROOT = path.resolve(import.meta.dirname, '../..')
const NAMESPACES = readdirSync(path.join(ROOT, 'messages/ja')).map((name) => path.basename(name, '.json'))

type Source = { text: string; client: boolean; action: boolean; imports: string[] }
const read = new Map<string, Source>()

const STATIC = /^(?:import|export)\s+(?!type\b)[^'";]*?['"]([^'"]+)['"]/gm
const DYNAMIC = /import\(\s*'([^']+)'\s*\)/g

function fileOf(from: string, name: string): string | null {
  if (!/^[@.]\.?\//.test(name)) return null
  const base = name.startsWith('@/') ? path.join(ROOT, name.slice(2)) : path.join(path.dirname(from), name)
  return ['.ts', '.tsx'].map((end) => base + end).find((file) => existsSync(file)) ?? null
}

function sourceOf(file: string): Source {
  const known = read.get(file)
  if (known) return known
  const text = readFileSync(file, 'utf8')
  const imports = [...text.matchAll(STATIC), ...text.matchAll(DYNAMIC)].flatMap(
    ([, name = '']) => fileOf(file, name) ?? [],
  )
  const source = { text, imports, client: /^'use client'/.test(text), action: /^'use server'/.test(text) }
  read.set(file, source)
  return source
}

/** Every file reached from `files`; `goOn` says whether to look into one. */
function reached(files: readonly string[], goOn: (source: Source) => boolean): Set<string> {
  const seen = new Set<string>()
  const waiting = [...files]
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    if (goOn(sourceOf(file))) waiting.push(...sourceOf(file).imports)
  }
  return seen
}

/** A page and the layouts around it. */
function around(page: string): string[] {
  const files = [page]
  for (let folder = path.dirname(page); folder.startsWith(path.join(ROOT, 'app')); folder = path.dirname(folder))
    for (const name of ['layout.tsx', 'error.tsx'])
      if (existsSync(path.join(folder, name))) files.push(path.join(folder, name))
  return files
}

/** Namespaces the parts of a page that run in the browser take words from. */
function said(page: string): Set<string> {
  const all = reached(around(page), (source) => !source.client && !source.action)
  const starts = [...all].filter((file) => sourceOf(file).client)
  const inBrowser = reached(starts, (source) => !source.action)
  return new Set(
    [...inBrowser].flatMap((file) => {
      const { text, action } = sourceOf(file)
      if (action) return []
      const used = [...text.matchAll(/useTranslations\('(\w+)/g), ...text.matchAll(/['"`](\w+)\.(?!errors\b)[\w$]/g)]
      return used.map(([, namespace = '']) => namespace).filter((namespace) => NAMESPACES.includes(namespace))
    }),
  )
}

const GIVEN = /(?:wordsOf\(([^)]*)\)|<(?:First)?Words of=\{\[([^\]]*)\]\})/g

/** Namespaces the page and its layouts give. */
const given = (page: string): Set<string> =>
  new Set([
    ...EVERYWHERE,
    ...around(page).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(GIVEN)].flatMap(([, ...lists]) =>
        [...lists.join(',').matchAll(/'(\w+)'/g)].map(([, namespace = '']) => namespace),
      ),
    ),
  ])

const pages = readdirSync(path.join(ROOT, 'app'), { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'page.tsx')
  .sort()

describe('the words a page needs in the browser come with it', () => {
  it.each(pages)('%s', (page) => {
    const file = path.join(ROOT, 'app', page)
    const missing = [...said(file)].filter((namespace) => !given(file).has(namespace))
    expect(missing, 'add them to the wordsOf(...) of its layout').toEqual([])
  })
})
