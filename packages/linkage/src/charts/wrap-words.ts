/** Breaks words into lines of at most so many characters, in the middle of a word only where it alone is too long. */
export function wrapWords(text: string, charactersMax: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, charactersMax))) {
    if (line !== '' && line.length + 1 + word.length > charactersMax) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}

function pieces(word: string, length: number): string[] {
  const characters = Array.from(word)
  return Array.from({ length: Math.ceil(characters.length / length) }, (_, place) =>
    characters.slice(place * length, (place + 1) * length).join(''),
  )
}
