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

/** Where Debian and its relatives put the fonts with the characters of the family register (fonts-ipamj-mincho, fonts-hanazono). */
const USUAL_PLACES = [
  '/usr/share/fonts/truetype/ipamj/ipamjm.ttf',
  '/usr/share/fonts/truetype/hanazono/HanaMinA.ttf',
  '/usr/share/fonts/truetype/hanazono/HanaMinB.ttf',
]

/**
 * Further font files for rare names, in the order they are tried.
 * @param setting TODOKE_EXTRA_FONTS: paths separated by ":"; empty for none. When it is not set, what is installed is taken:
 *   IPAmj Mincho first, whose kanji are well drawn, then Hanazono, which has nearly all.
 */
export const furtherFonts = (setting: string | undefined, exists: (file: string) => boolean = existsSync): string[] =>
  setting === undefined ? USUAL_PLACES.filter(exists) : setting.split(':').filter(Boolean)

const furtherFaces = (): Face[] =>
  furtherFonts(process.env.TODOKE_EXTRA_FONTS).map((file, i) => ({
    family: `TodokeExtra${i + 1}`,
    files: { regular: file, bold: file },
  }))

let chain: Face[] | undefined

/**
 * The typefaces in the order they are tried: Noto Sans JP, Noto Sans (Latin with all diacritics, Cyrillic, Greek), then the
 * fonts for names of the family register, see furtherFonts.
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
    ...furtherFaces(),
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
