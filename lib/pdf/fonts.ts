import { existsSync } from 'node:fs'
import path from 'node:path'
import { TrueTypeFont } from './font/truetype'

export type Weight = 'regular' | 'bold'

/** One typeface of the fallback chain: its files, and the family name it has in react-pdf. */
export type Face = { family: string; files: Record<Weight, string> }

/**
 * Font files are found by path, not by import: the server bundle, the worker bundle and the tests all run from
 * the repository or below it, and a bundler that saw an import would copy 50 MB of fonts.
 */
function packageFile(name: string): string {
  for (let folder = process.cwd(); ; folder = path.dirname(folder)) {
    const file = path.join(/* turbopackIgnore: true */ folder, 'node_modules', name)
    if (existsSync(file)) return file
    if (folder === path.dirname(folder)) throw new Error(`Font file not found: node_modules/${name}. Run npm install.`)
  }
}

const extraFaces = (): Face[] =>
  (process.env.TODOKE_EXTRA_FONTS ?? '')
    .split(':')
    .filter(Boolean)
    .map((file, i) => ({ family: `TodokeExtra${i + 1}`, files: { regular: file, bold: file } }))

let chain: Face[] | undefined

/**
 * The typefaces in the order they are tried: Noto Sans JP, Noto Sans (Latin with all diacritics, Cyrillic, Greek), then the
 * TrueType files of TODOKE_EXTRA_FONTS (paths separated by ":"; e.g. IPAmj Mincho for names of the family register).
 */
export function faces(): readonly Face[] {
  chain ??= [
    {
      family: 'TodokeSansJP',
      files: {
        regular: packageFile('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
        bold: packageFile('@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf'),
      },
    },
    {
      family: 'TodokeSans',
      files: {
        regular: packageFile('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
        bold: packageFile('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
      },
    },
    ...extraFaces(),
  ]
  return chain
}

/** Family name for `fontFamily` styles outside JapaneseText. Such text has no fallback: use it for our own words only. */
export const BODY_FAMILY = 'TodokeSansJP'

const opened = new Map<string, TrueTypeFont>()

/** The face's font file, opened once per process and only when first needed (a fallback face may be 46 MB). */
export function openFont(face: Face, weight: Weight = 'regular'): TrueTypeFont {
  const file = face.files[weight]
  const font = opened.get(file) ?? TrueTypeFont.open(file)
  opened.set(file, font)
  return font
}
