import type { PairFacts } from './compare-people.ts'

/**
 * What no match weight can override, for one pair (identity rules §2).
 *
 * - `blocked` never linked and never shown to anyone but the sealing role: no row is written anywhere
 * - `never` never linked, no review
 * - `apart` for a person to review; until then the two, and whatever is joined to each, stay apart
 * - `review` this pair cannot link on its own evidence; a third record that agrees with both may still join them
 */
export type Verdict = {
  readonly verdict: 'blocked' | 'never' | 'apart' | 'review'
  readonly reason: HardRule
  /** the shared numbers prove nothing for either record: kept out of linking, and both sources are told */
  readonly quarantine?: readonly string[]
}

export type HardRule =
  | 'sealed identity'
  | 'new number, forename and sex'
  | 'kept apart by a person'
  | 'numbered twins'
  | 'identifier against forename and birth date'
  | 'identifier against forename'
  | 'identifier against birth date'
  | 'two people in a source of one row a person'
  | 'twins'
  | 'twins with numbers of their own'
  | 'twins cannot be ruled out'
  | 'two entries in one list of residents'
  | 'two generations at one address'
  | 'birth dates differ'
  | 'forenames differ'
  | 'forename not known'
  | 'birth date not known'
  | 'birth date nearly agrees, and no address'
  | 'numbers differ'
  | 'an adult and a child'

/** What the pure facts of a pair do not say. */
export type PairContext = {
  readonly sealed: boolean
  readonly keptApart: boolean
  readonly numberedTwins: boolean
  /** both from a source that has one row a person, under two keys */
  readonly oneRowPerPerson: boolean
  /** one source speaks of both */
  readonly oneSource: boolean
  /** both from one source, which lists who lives where and names each person once */
  readonly listedApart: boolean
  /** one is named by a source that speaks of adults only, the other is a child */
  readonly adultAndChild: boolean
  /** both forenames are borne by other people too, so that neither can be taken for a slip of the pen */
  readonly bothForenamesInUse: boolean
  /** there is good reason to think that only one person of that name has ever lived there; asked only where it decides */
  readonly onlyOneOfThatName: () => boolean
}

/** The first rule that applies, or null: then the match weight decides. */
export function hardRule(facts: PairFacts, context: PairContext): Verdict | null {
  for (const rule of rules) {
    const verdict = rule(facts, context)
    if (verdict !== null) return verdict
  }
  return null
}

type Rule = (facts: PairFacts, context: PairContext) => Verdict | null

const sealedIdentity: Rule = (_, { sealed }) => (sealed ? { verdict: 'blocked', reason: 'sealed identity' } : null)

/** A changed gender marker gives a new NHS number in England: linked only on the person's documented request. */
const newIdentity: Rule = (facts) =>
  facts.differingSchemes.includes('nhs-number') &&
  facts.forename === 'different' &&
  facts.sexDiffers &&
  facts.birth === 'exact' &&
  facts.sharesDwelling
    ? { verdict: 'blocked', reason: 'new number, forename and sex' }
    : null

const keptApart: Rule = (_, context) =>
  context.keptApart ? { verdict: 'never', reason: 'kept apart by a person' } : null

const numberedTwins: Rule = (_, context) =>
  context.numberedTwins ? { verdict: 'never', reason: 'numbered twins' } : null

/** The classic error is a sibling's number copied. A number that contradicts forename and birthday is worth nothing. */
export function identifierConflict(facts: PairFacts): Verdict | null {
  const { sharedIdentifiers } = facts
  if (sharedIdentifiers.length === 0) return null
  const forename = forenameDisagrees(facts)
  const birth = facts.birth === 'different'
  if (forename && birth) {
    return { verdict: 'never', reason: 'identifier against forename and birth date', quarantine: sharedIdentifiers }
  }
  if (forename) return { verdict: 'apart', reason: 'identifier against forename', quarantine: sharedIdentifiers }
  return birth ? { verdict: 'apart', reason: 'identifier against birth date' } : null
}

const oneRowPerPerson: Rule = (_, context) =>
  context.oneRowPerPerson ? { verdict: 'apart', reason: 'two people in a source of one row a person' } : null

/** Numbers with a check digit are seldom mistyped unseen: two of one kind are two people, unless a source says one followed the other. */
const numbersDiffer: Rule = (facts) =>
  facts.sharedIdentifiers.length === 0 && facts.differingSchemes.some((scheme) => checkedSchemes.has(scheme))
    ? couldBeTwins(facts)
      ? { verdict: 'never', reason: 'twins with numbers of their own' }
      : { verdict: 'apart', reason: 'numbers differ' }
    : null

const checkedSchemes: ReadonlySet<string> = new Set(['nhs-number', 'upn', 'uln'])

/** A list of those who pay the bills does not mean the child who is named after one of them. */
const adultAndChild: Rule = (facts, context) =>
  context.adultAndChild && facts.sharedIdentifiers.length === 0
    ? { verdict: 'never', reason: 'an adult and a child' }
    : null

/** Same surname, birthday and home: another forename is another child, a nearly equal one may be. */
const twins: Rule = (facts, { bothForenamesInUse, listedApart, oneSource }) => {
  if (!couldBeTwins(facts)) return null
  if (forenameIsAnother(facts)) return { verdict: 'never', reason: 'twins' }
  if (facts.forename === null || facts.namesSwapped || sameForenames.has(facts.forename)) return null
  if (facts.differingSchemes.length > 0) return { verdict: 'never', reason: 'twins with numbers of their own' }
  if (listedApart) return { verdict: 'apart', reason: 'twins cannot be ruled out' }
  // Sam and Samson: one source that means one child by both seldom writes the name in two ways.
  const couldBeTwo = facts.forename === 'nickname' ? oneSource : bothForenamesInUse
  return couldBeTwo ? { verdict: 'review', reason: 'twins cannot be ruled out' } : null
}

/** A list that names each resident once means two people by two entries at one home: Amara and Samara, born a year apart. */
const listedTogether: Rule = (facts, { listedApart }) =>
  listedApart && facts.sharesDwelling && facts.sharedIdentifiers.length === 0 && !isSameByNameAndBirth(facts)
    ? { verdict: 'apart', reason: 'two entries in one list of residents' }
    : null

function isSameByNameAndBirth({ forename, birth, namesSwapped }: PairFacts): boolean {
  return (forename === null || namesSwapped || sameForenames.has(forename)) && (birth === null || birth === 'exact')
}

/** A father and his son of one name. Their birth dates are all that tells them apart, so no other date will do. */
const generations: Rule = (facts) => {
  if (facts.sharedIdentifiers.length > 0 || facts.birth !== 'different') return null
  if ((facts.yearsApart ?? 0) >= 12) return { verdict: 'never', reason: 'two generations at one address' }
  return { verdict: 'apart', reason: 'birth dates differ' }
}

/**
 * Another forename is another person, unless the two names may have been exchanged or may both be slips: then the two are
 * not joined for what they say, and a third record that agrees with both still joins them.
 */
const forenamesDiffer: Rule = (facts, { bothForenamesInUse }) => {
  if (facts.sharedIdentifiers.length > 0 || !forenameIsAnother(facts)) return null
  const isSure = bothForenamesInUse && !facts.forenameIsSurname
  return { verdict: isSure ? 'apart' : 'review', reason: 'forenames differ' }
}

/** "Baby Smith" may be Olivia; surname, birthday and home cannot say. */
const forenameMissing: Rule = (facts) =>
  facts.sharedIdentifiers.length === 0 && facts.forename === null && !facts.namesSwapped
    ? { verdict: 'review', reason: 'forename not known' }
    : null

/**
 * An address supports a match and never makes one: a father and his son share name and address. What may is that the
 * whole name agrees and everything known of the address speaks of one such person (`namesakes.ts`).
 */
const birthMissing: Rule = (facts, context) => {
  if (facts.sharedIdentifiers.length > 0 || facts.birth !== null || facts.sharesContact) return null
  return wholeNameAgrees(facts, context) && context.onlyOneOfThatName()
    ? null
    : { verdict: 'review', reason: 'birth date not known' }
}

/** In a family of many cousins one full name is borne by several, born a day or ten years apart: something else must agree. */
const nearlyBornTogether: Rule = (facts) => {
  if (facts.sharedIdentifiers.length > 0 || facts.sharesContact || facts.sharesDwelling) return null
  // In one block of flats many share a postcode, and some of them a name and a birth year.
  if (facts.birth === 'year only' && facts.homesDiffer) {
    return { verdict: 'review', reason: 'birth date nearly agrees, and no address' }
  }
  if (facts.birth === null || facts.birth === 'exact' || facts.sharesPostcode) return null
  const isSlip = facts.birth === 'one digit differs' || facts.birth === 'day and month swapped'
  return facts.livedApart || !isSlip ? { verdict: 'review', reason: 'birth date nearly agrees, and no address' } : null
}

const rules: readonly Rule[] = [
  sealedIdentity,
  keptApart,
  newIdentity,
  numberedTwins,
  identifierConflict,
  oneRowPerPerson,
  numbersDiffer,
  adultAndChild,
  twins,
  listedTogether,
  generations,
  forenamesDiffer,
  forenameMissing,
  birthMissing,
  nearlyBornTogether,
]

function couldBeTwins(facts: PairFacts): boolean {
  return (
    facts.sharedIdentifiers.length === 0 &&
    facts.birth === 'exact' &&
    facts.surname !== null &&
    facts.surname !== 'different' &&
    (facts.sharesDwelling || facts.sharesPostcode)
  )
}

/** In twins' circumstances a merely similar forename counts as another one; elsewhere only a different one does. */
function forenameDisagrees(facts: PairFacts): boolean {
  if (forenameIsAnother(facts)) return true
  return facts.forename === 'alike' && facts.birth === 'exact' && facts.sharesDwelling && !facts.namesSwapped
}

function forenameIsAnother({ forename, namesSwapped }: PairFacts): boolean {
  return forename === 'different' && !namesSwapped
}

function wholeNameAgrees({ forename, surname, namesSwapped }: PairFacts, { bothForenamesInUse }: PairContext): boolean {
  if (namesSwapped) return true
  if (forename === null || surname === null || !certainSurnames.has(surname)) return false
  return certainForenames.has(forename) || (forename === 'near' && !bothForenamesInUse)
}

const certainSurnames: ReadonlySet<string> = new Set([
  'exact',
  'same name, other form',
  'widely shared',
  'one half',
  'near',
])
const sameForenames: ReadonlySet<string> = new Set(['exact', 'same name, other spelling', 'middle name'])
const certainForenames: ReadonlySet<string> = new Set([...sameForenames, 'nickname'])
