import type { PairFacts } from './compare-people.ts'
import { schemeOf } from './fold-identifiers.ts'

/** Why a pair is held to be one person, in words without a value: "nhs-number, forename exact, birth date exact". */
export function explainLink(facts: PairFacts): string {
  const agreed = [
    ...new Set(facts.sharedIdentifiers.map(schemeOf)),
    facts.namesSwapped && 'names swapped',
    !facts.namesSwapped && facts.forename !== null && facts.forename !== 'different' && `forename ${facts.forename}`,
    !facts.namesSwapped && facts.surname !== null && facts.surname !== 'different' && `surname ${facts.surname}`,
    facts.birth !== null && facts.birth !== 'different' && `birth date ${facts.birth}`,
    facts.sharesDwelling && 'address',
    !facts.sharesDwelling && facts.sharesPostcode && 'postcode',
    facts.sharesContact && 'telephone or e-mail',
  ]
  return agreed.filter((part) => part !== false).join(', ')
}
