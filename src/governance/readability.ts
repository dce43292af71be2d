/** How hard a text is to read: its Flesch–Kincaid grade, and the number of words in its longest sentence. */
export type Readability = { readonly grade: number; readonly longestSentence: number }

/** What every letter keeps to: about what an eleven-year-old reads with ease. */
export const plainEnglish: Readability = { grade: 6, longestSentence: 20 }

/**
 * Measure some sentences, each given on its own. Flesch–Kincaid: 0.39 × words in a sentence + 11.8 × syllables in a word
 * − 15.59. Syllables are counted by groups of vowels, which is right for nine words in ten and seldom too low.
 */
export function readabilityOf(sentences: readonly string[]): Readability {
  const counts = sentences.map((sentence) => wordsOf(sentence))
  const words = counts.flat()
  if (words.length === 0) return { grade: 0, longestSentence: 0 }
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  const grade = 0.39 * (words.length / counts.length) + 11.8 * (syllables / words.length) - 15.59
  return { grade, longestSentence: Math.max(...counts.map((own) => own.length)) }
}

export function isPlainEnglish({ grade, longestSentence }: Readability): boolean {
  return grade <= plainEnglish.grade && longestSentence <= plainEnglish.longestSentence
}

function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? []
}

/** The syllables of one word, at least one: silent endings (made, missed, times) do not count. */
export function syllablesOf(word: string): number {
  const letters = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
  const spoken = letters.length > 3 ? letters.replace(/(?:[^laeiouy]e|[^laeiouydt]ed|[^laeiouysxzcg]es)$/, '') : letters
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1)
}
