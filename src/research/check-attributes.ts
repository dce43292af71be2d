import { checkIdentifier } from '../intake/identifiers/check-identifier.ts'
import { readPostcode } from '../intake/identifiers/postcode.ts'
import { identifierSchemes } from '../intake/identity.ts'
import { foldText } from '../people/fold-text.ts'
import { KithError } from '../platform/errors.ts'
import type { ReleasePerson } from './release-content.ts'
import { isLinkIdOrigin, type ReleaseColumn } from './release-schema.ts'

/**
 * Look at every cell of the attributes file, whatever the definition promises: none may hold a name, a birth date, an
 * address, a postcode, a way to reach anybody or a number of its own family, or anything of the form of one. Refuses the
 * whole release, and says which column and how many cells, never what is in them.
 */
export function checkAttributesTellNobody(
  columns: readonly ReleaseColumn[],
  people: readonly ReleasePerson[],
  { asOf }: { readonly asOf: string },
): void {
  const telling = new Map<string, readonly string[]>()
  const foldedOf = ({ familyId, telling: words }: ReleasePerson) => {
    const known = telling.get(familyId) ?? [...new Set(words.flatMap((word) => foldText(word) ?? []))]
    telling.set(familyId, known)
    return known
  }
  for (const [at, column] of columns.entries()) {
    if (isLinkIdOrigin(column.from)) continue
    const count = people.filter((person) => {
      const cell = person.attributes[at] ?? ''
      return cell !== '' && (tells(cell, foldedOf(person)) || hasFormOfIdentifier(cell, Number(asOf.slice(0, 4))))
    }).length
    if (count === 0) continue
    throw new KithError({
      code: 'release-identifies',
      what: `${count === 1 ? 'A cell' : `${count} cells`} of the column ${column.name} in the attributes file could tell who somebody is, so nothing can be released.`,
      remedy: 'Give the column codes in release.yaml, or leave it out.',
    })
  }
}

/** A word or number of the family itself, alone or among others. What is shorter than three characters tells nobody. */
function tells(cell: string, telling: readonly string[]): boolean {
  const folded = ` ${foldText(cell) ?? ''} `
  return telling.some((word) => word.length >= 3 && folded.includes(` ${word} `))
}

const formsOfContact = [
  // an e-mail address, a telephone number, a whole date in any of the ways files write one
  /@/,
  /(?:^|\D)(?:\+44|0)[\d ]{9,}/,
  /\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|^\d{8}$/,
]

const schemesWithForm = identifierSchemes.filter((scheme) => scheme !== 'la-child-id' && scheme !== 'other')

export function hasFormOfIdentifier(cell: string, year: number): boolean {
  return (
    formsOfContact.some((form) => form.test(cell)) ||
    readPostcode(cell) !== undefined ||
    schemesWithForm.some((scheme) => checkIdentifier(scheme, cell, year).valid)
  )
}
