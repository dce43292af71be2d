import { createHash } from 'node:crypto'
import { KithError } from '../platform/errors.ts'
import { attributeValue } from './attribute-values.ts'
import type { GatheredStudy } from './gather-study.store.ts'
import { isLinkIdOrigin, type ReleaseColumn, type ReleaseDefinition } from './release-schema.ts'
import type { StudyGroup } from './study-family.ts'
import { identifierValues, tellingWords, type IdentifierValues } from './who-is-told.ts'

/** One person's two rows, but for the link ids that are made when the release is sealed. Memory only. */
export type ReleasePerson = {
  readonly personId: string
  readonly familyId: string
  readonly group: StudyGroup
  /** In the order of the columns; null where a link id will stand. */
  readonly identifiers: readonly (string | null)[]
  readonly attributes: readonly (string | null)[]
  /** What tells who anybody of the family is: what the attributes may not hold. */
  readonly telling: readonly string[]
}

export type ReleaseContent = {
  readonly people: readonly ReleasePerson[]
  readonly families: number
  readonly excluded: GatheredStudy['excluded']
  /** Over what would leave, whatever order it stands in, and over the definition of its columns. */
  readonly sha256: string
}

/** Make both rows of everyone in a study, exactly as they would leave. */
export function releaseContent(
  definition: ReleaseDefinition,
  study: GatheredStudy,
  { asOf }: { readonly asOf: string },
): ReleaseContent {
  const people = study.families.flatMap((family) => {
    const everyone = study.everyoneIn.get(family.familyId) ?? []
    const telling = everyone.flatMap((personId) => {
      const person = study.people.get(personId)
      return person === undefined ? [] : tellingWords(person)
    })
    const isWhole = everyone.length === family.members.length
    return family.members.map((member): ReleasePerson => {
      const person = study.people.get(member.personId)!
      const who: IdentifierValues = {
        ...identifierValues(person),
        role: member.role,
        'la-code': definition['la-code'],
        'fair-processing-date': study.toldOn.get(member.personId) ?? definition['notice-published-on'],
      }
      const about = { family, member, person, asOf, isWhole }
      return {
        personId: member.personId,
        familyId: family.familyId,
        group: family.group,
        identifiers: definition.identifiers.map((column) => cellOf(column, () => who[column.from] ?? '')),
        attributes: definition.attributes.map((column) => cellOf(column, () => attributeValue(column, about))),
        telling,
      }
    })
  })
  return { people, families: study.families.length, excluded: study.excluded, sha256: digestOf(definition, people) }
}

/** Nothing of the definition but its columns leaves with the files, so nothing else of it is in the digest. */
export function schemaDigest({ identifiers, attributes }: ReleaseDefinition): string {
  return sha256(JSON.stringify([identifiers, attributes]))
}

/** The order of people and families says nothing, and ids of Kith's own are not in it: only who is in a family with whom. */
function digestOf(definition: ReleaseDefinition, people: readonly ReleasePerson[]): string {
  const families = [...Map.groupBy(people, ({ familyId }) => familyId).values()].map((members) =>
    members.map(({ identifiers, attributes }) => JSON.stringify([identifiers, attributes])).sort(),
  )
  const content = families.map((family) => JSON.stringify(family)).sort()
  return sha256(JSON.stringify([definition.study, definition.edition, schemaDigest(definition), content]))
}

function cellOf(column: ReleaseColumn, value: () => string): string | null {
  if (isLinkIdOrigin(column.from)) return null
  const told = value()
  if (column.codes === undefined || told === '') return told
  const code = column.codes[told]
  if (code !== undefined) return String(code)
  throw new KithError({
    code: 'release-code-missing',
    what: `The column ${column.name} of releases/ has no code for “${told}”, so nothing can be released.`,
    remedy: 'Add the code to release.yaml as the study defines it.',
  })
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
