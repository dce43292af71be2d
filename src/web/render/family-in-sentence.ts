/** A family's name inside a sentence: "the Testwood family", "family F-1042". */
export function familyInSentence(name: string): string {
  return name.replace(/^The /, 'the ').replace(/^Family /, 'family ')
}
