import { nameTables } from './name-tables.ts'

/**
 * Every form a folded surname may have for another member of the same family: itself, and the man's form where its
 * ending is a woman's (Kowalska → Kowalski). Two surnames with a form in common may be one surname; two without are not
 * thereby different people.
 */
function surnameStems(surname: string): readonly string[] {
  const stems = new Set([surname])
  for (const [mans, womans] of nameTables.surnameEndings) {
    const stem = surname.slice(0, surname.length - womans.length)
    if (surname.endsWith(womans) && stem.length >= nameTables.stemLettersMin) stems.add(stem + mans)
  }
  return [...stems]
}

/** May two folded surnames be one, spelt for a man and for a woman? */
export function shareStem(left: string, right: string): boolean {
  if (left === right) return true
  const stems = surnameStems(left)
  return surnameStems(right).some((stem) => stems.includes(stem))
}
