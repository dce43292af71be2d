import { type Random } from '../random.ts'
import { readNames } from './read-names.ts'

const familiar = readNames('./familiar-forms.json') as Readonly<Record<string, readonly string[]>>
const spellings = new Map<string, readonly string[]>()
for (const alternatives of readNames('./spellings.json') as readonly (readonly string[])[]) {
  for (const spelling of alternatives) spellings.set(spelling, alternatives)
}

/** What friends and officers call someone: Bill for William. The name itself where there is no such form. */
export function familiarForm(forename: string, random: Random): string {
  const forms = familiar[forename]
  return forms ? random.pick(forms) : forename
}

/** The same name as someone else would spell it: Muhammad for Mohammed, word by word. */
export function spelledAnew(name: string, random: Random): string {
  return name
    .split(' ')
    .map((word) => {
      const alternatives = spellings.get(word)
      return alternatives ? random.pick(alternatives) : word
    })
    .join(' ')
}

export function hasOtherSpelling(name: string): boolean {
  return name.split(' ').some((word) => spellings.has(word))
}
