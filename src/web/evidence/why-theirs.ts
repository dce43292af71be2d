/** What two sources agree on, in words for a page. */
const sameWords: Readonly<Record<string, string>> = {
  'forename exact': 'the same first name',
  'forename middle name': 'a first name that is the other’s middle name',
  'forename initial': 'the same initial',
  'surname exact': 'the same surname',
  'surname widely shared': 'the same surname',
  'surname one half': 'one surname in common',
  'birth date exact': 'the same date of birth',
  'birth date day and month swapped': 'the same date of birth with day and month swapped',
  'birth date year only': 'the same year of birth',
  'names swapped': 'the same names, swapped round',
  address: 'the same address',
  postcode: 'the same postcode',
  'telephone or e-mail': 'the same telephone number or e-mail',
  'nhs-number': 'the same NHS number',
  upn: 'the same unique pupil number',
  uln: 'the same unique learner number',
  nino: 'the same National Insurance number',
  pnc: 'the same Police National Computer number',
}

/** What would tell where a protected person is, were it said that two sources agree on it. */
const locating = new Set(['address', 'postcode', 'telephone or e-mail'])

/**
 * Why what a source says is held to be about someone: everything any other source agrees with it on, each said once. Of
 * someone protected it does not even say that two sources know the same address.
 */
export function whyTheirs(reasons: readonly string[], { isProtected }: { readonly isProtected: boolean }): string {
  const parts = new Set(reasons.flatMap(partsOf).filter((part) => !(isProtected && locating.has(part))))
  const words = [...new Set([...parts].map(inWords))]
  if (words.length === 0) return 'No other source speaks of this person, so nothing had to be matched.'
  const last = words.at(-1)!
  return `Other sources agree with this one: ${words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`}.`
}

function partsOf(reason: string): string[] {
  // One of the ways to agree has a comma of its own.
  return reason.replaceAll('same name, other', 'same name other').split(', ')
}

function inWords(part: string): string {
  const known = sameWords[part]
  if (known !== undefined) return known
  if (part.startsWith('forename ')) return 'nearly the same first name'
  if (part.startsWith('surname ')) return 'nearly the same surname'
  if (part.startsWith('birth date ')) return 'nearly the same date of birth'
  return `the same ${part.replaceAll('-', ' ')}`
}
