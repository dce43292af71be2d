import { defineFunction, type LinkageFunction } from '@kith/linkage'
import { compareForenames, forenameAgreements } from './compare-forenames.ts'
import { compareSurnames, surnameAgreements } from './compare-surnames.ts'
import { birthDateAgreements, compareBirthDates } from './fold-birth-date.ts'
import { schemeOf } from './fold-identifiers.ts'
import { packedMiddle, type PackedNames } from './linkage-table.ts'

/**
 * What the levels of a Kith model may ask besides Splink's own functions. Each answers with a rank, higher the better, in
 * the order of the agreement it is named for, so that a level reads `forename_rank("forenames_l", "forenames_r") >= 4`.
 * Each is prepared once per distinct value and remembered per pair of values.
 */
export const linkageFunctions: readonly LinkageFunction[] = [
  defineFunction({
    name: 'forename_rank',
    symmetric: true,
    prepare: (value) => unpack(listOf(value)),
    compare: (left, right) =>
      rankIn(
        forenameAgreements,
        compareForenames({ given: left.first, middle: left.rest }, { given: right.first, middle: right.rest }),
      ),
  }),
  defineFunction({
    name: 'surname_rank',
    symmetric: true,
    prepare: (value) => unpack(listOf(value)),
    compare: (left, right) =>
      rankIn(
        surnameAgreements,
        compareSurnames({ whole: left.first, halves: left.rest }, { whole: right.first, halves: right.rest }),
      ),
  }),
  defineFunction({
    name: 'birth_rank',
    symmetric: true,
    prepare: listOf,
    compare: (left, right) => {
      const agreement = compareBirthDates(left, right)
      return agreement === null ? null : birthDateAgreements.length - 1 - birthDateAgreements.indexOf(agreement)
    },
  }),
  defineFunction({ name: 'number_rank', symmetric: true, prepare: numbersByScheme, compare: numberRank }),
]

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [String(value)]
}

function unpack(names: PackedNames): { first: readonly string[]; rest: readonly string[] } {
  return {
    first: names.filter((name) => !name.startsWith(packedMiddle)),
    rest: names.filter((name) => name.startsWith(packedMiddle)).map((name) => name.slice(packedMiddle.length)),
  }
}

function rankIn<T>(agreements: readonly T[], agreement: T | null): number | null {
  return agreement === null ? null : agreements.indexOf(agreement)
}

function numbersByScheme(value: unknown): { numbers: ReadonlySet<string>; schemes: ReadonlySet<string> } {
  const numbers = listOf(value)
  return { numbers: new Set(numbers), schemes: new Set(numbers.map(schemeOf)) }
}

type Numbers = ReturnType<typeof numbersByScheme>

/** 2 one number shared · 1 one kind of number in common and no value · null no kind in common: then numbers say nothing. */
function numberRank(left: Numbers, right: Numbers): number | null {
  if (!left.numbers.isDisjointFrom(right.numbers)) return 2
  return left.schemes.isDisjointFrom(right.schemes) ? null : 1
}
