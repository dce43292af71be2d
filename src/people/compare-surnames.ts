import { likenessOf } from './compare-words.ts'
import { classOf } from './fold-name.ts'
import { nameTables } from './name-tables.ts'
import { shareStem } from './surname-stems.ts'

/** How far two sets of surnames agree, weakest first. The numbers are only an order. */
export const surnameAgreements = [
  'different',
  'alike',
  'near',
  'one half',
  'widely shared',
  'same name, other form',
  'exact',
] as const
export type SurnameAgreement = (typeof surnameAgreements)[number]

/** Every surname ever stated of someone: whole, and the halves of double-barrelled ones. */
export type SurnamesStated = { readonly whole: readonly string[]; readonly halves: readonly string[] }

/** The best agreement of any surname ever stated on one side with any on the other, so that a marriage hides nobody. */
export function compareSurnames(left: SurnamesStated, right: SurnamesStated): SurnameAgreement | null {
  if (left.whole.length === 0 || right.whole.length === 0) return null
  let best = 0
  for (const leftName of left.whole) {
    for (const rightName of right.whole) best = Math.max(best, rankOf(compareTwo(leftName, rightName)))
  }
  if (best < rankOf('one half') && shareHalf(left, right)) best = rankOf('one half')
  return surnameAgreements[best]!
}

function compareTwo(left: string, right: string): SurnameAgreement {
  const isShared = nameTables.shared.has(classOf(left))
  if (left === right) return isShared ? 'widely shared' : 'exact'
  if (classOf(left) === classOf(right)) return isShared ? 'widely shared' : 'same name, other form'
  if (shareStem(left, right)) return 'same name, other form'
  const likeness = likenessOf(left, right)
  return likeness === 'near' ? 'near' : likeness === 'alike' ? 'alike' : 'different'
}

/** Either half of Smith-Jones agrees with Jones, and with Jones-Brown. Kaur or Begum on its own does not. */
function shareHalf(left: SurnamesStated, right: SurnamesStated): boolean {
  return left.halves.some((half) => agreesInPart(half, right)) || right.halves.some((half) => agreesInPart(half, left))
}

function agreesInPart(half: string, { whole, halves }: SurnamesStated): boolean {
  return half.length > 1 && !nameTables.shared.has(classOf(half)) && (whole.includes(half) || halves.includes(half))
}

function rankOf(agreement: SurnameAgreement): number {
  return surnameAgreements.indexOf(agreement)
}
