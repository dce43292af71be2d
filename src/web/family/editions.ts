import type { Edition } from '../../needs/edition-schema.ts'
import type { Need } from '../../needs/need-schema.ts'
import { readEdition } from '../../needs/read-edition.ts'

const read = new Map<string, Edition>()

/** The edition an assessment used, read once: an edition used in a decision never changes. */
export function editionUsed(framework: string, edition: string): Edition {
  const key = `${framework} ${edition}`
  const known = read.get(key) ?? readEdition({ framework, edition })
  read.set(key, known)
  return known
}

/** The need a finding is about, as the edition that found it says. */
export function needOf(finding: { readonly framework: string; readonly edition: string; readonly need: string }): {
  readonly edition: Edition
  readonly need: Need | undefined
} {
  const edition = editionUsed(finding.framework, finding.edition)
  return { edition, need: edition.needs.find(({ id }) => id === finding.need) }
}
