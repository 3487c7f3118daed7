import type { Addressee, LetterLanguage } from '../choices'
import { comparable } from './comparable'

const ADDRESSEE_WORDS: Record<Addressee, string[]> = {
  self: ['本人', 'ご本人', '本人様', 'self', 'person', 'the person'],
  guardian: ['保護者', '保護者様', '法定代理人', '親権者', '後見人', 'guardian', 'parent', 'legal representative'],
  bereaved: ['遺族', 'ご遺族', 'ご遺族様', '相続人', 'bereaved', 'bereaved family', 'family'],
}

const LANGUAGE_WORDS: Record<LetterLanguage, string[]> = {
  ja: ['日本語', '和文', 'ja', 'jp', 'jpn', 'ja-jp', 'japanese'],
  en: ['英語', '英文', 'en', 'eng', 'en-us', 'en-gb', 'english'],
}

const NOT_SAID = new Set(['', '-', '‐', '−', 'ー', '―', 'なし', '未設定'].map(comparable))

function wordReader<T extends string>(words: Record<T, string[]>, usual: T): (cell: string) => T | null {
  const meanings = new Map<string, T>()
  for (const value in words) for (const word of words[value]) meanings.set(comparable(word), value)
  return (cell) => {
    if (cell === '') return usual
    const word = comparable(cell)
    return NOT_SAID.has(word) ? usual : (meanings.get(word) ?? null)
  }
}

/** Whom a letter is for, as a cell says it; nothing written is the person. Null for words that nobody knows. */
export const addresseeIn = wordReader<Addressee>(ADDRESSEE_WORDS, 'self')

/** The language of a letter, as a cell says it; nothing written is Japanese. Null for words that nobody knows. */
export const languageIn = wordReader<LetterLanguage>(LANGUAGE_WORDS, 'ja')
