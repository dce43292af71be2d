import {
  blockOn,
  comparison,
  elseLevel,
  level,
  modelOf,
  nullLevel,
  type ComparisonLevel,
  type Model,
} from '@kith/linkage'
import { forenameAgreements } from './compare-forenames.ts'
import { surnameAgreements } from './compare-surnames.ts'
import { birthDateAgreements } from './fold-birth-date.ts'

/**
 * The shape of a model of people, before it has learned any probability: what is compared, in which levels, and which
 * pairs are looked at. `./kith link --train` fills it in; the models in use are files in `linkage-models/`.
 */
export function draftModel(): Model {
  return modelOf({
    linkType: 'dedupe_only',
    comparisons: [
      comparison('forename', [
        nullLevel('forenames'),
        ...rankLevels('forename_rank', 'forenames', [...forenameAgreements].reverse(), 'forename').toSpliced(
          1,
          0,
          namesReversed,
        ),
        elseLevel({ label: 'forename differs' }),
      ]),
      comparison('surname', [
        level(`"surnames_l" is null or "surnames_r" is null or ${namesReversed.sqlCondition}`, {
          label: 'surname not known, or weighed with the forename',
          isNull: true,
        }),
        ...rankLevels('surname_rank', 'surnames', [...surnameAgreements].reverse(), 'surname'),
        elseLevel({ label: 'surname differs' }),
      ]),
      comparison('birth date', [
        nullLevel('births'),
        ...rankLevels('birth_rank', 'births', birthDateAgreements),
        elseLevel({ label: 'birth date differs' }),
      ]),
      comparison('number', [
        nullLevel('numbers'),
        level('number_rank("numbers_l", "numbers_r") is null', { label: 'no kind of number in common', isNull: true }),
        level('number_rank("numbers_l", "numbers_r") >= 2', {
          label: 'number agrees',
          u: strangersShareNumber,
          fixU: true,
        }),
        elseLevel({ label: 'numbers differ' }),
      ]),
      comparison('address', [
        level('("dwellings_l" is null or "dwellings_r" is null) and ("postcodes_l" is null or "postcodes_r" is null)', {
          label: 'address not known',
          isNull: true,
        }),
        level('list_has_any("dwellings_l", "dwellings_r")', { label: addressLevels.dwelling }),
        level('list_has_any("postcodes_l", "postcodes_r")', { label: addressLevels.postcode }),
        elseLevel({ label: addressLevels.neither }),
      ]),
      comparison('contact', [
        nullLevel('contacts'),
        level('list_has_any("contacts_l", "contacts_r")', {
          label: 'telephone or e-mail agrees',
          ...fixed({ m: 0.6, u: strangersShareNumber }),
        }),
        elseLevel({ label: 'telephone and e-mail differ', ...fixed({ m: 0.4, u: 1 - strangersShareNumber }) }),
      ]),
      comparison('sex', [
        nullLevel('sex'),
        level('"sex_l" = "sex_r"', { label: 'sex agrees' }),
        elseLevel({ label: 'sex differs' }),
      ]),
    ],
    blockingRules: blockingKeys.map((key) => blockOn(key, { explode: [key] })),
  })
}

/** Levels whose u is counted among the people at hand (`fit-model.ts`). */
export const addressLevels = {
  dwelling: 'lived in one dwelling',
  postcode: 'lived in one postcode',
  neither: 'lived nowhere in common',
} as const

/** The keys of `linkageTable`, most telling first. */
const blockingKeys = [
  'numbers',
  'key_birth_name',
  'key_birth_dwelling',
  'key_birth_postcode',
  'key_contact_given',
  'key_given_dwelling',
  'key_given_postcode',
  'key_names_year',
  'key_names_day',
] as const

/** No sample of strangers is large enough to see two under one number; it happens by a slip, or because a number was copied. */
const strangersShareNumber = 0.000_01

/**
 * What no training may change. A surname shared by very many unrelated people (Khan, Kaur, Begum) is worth three bits
 * however rare it is here, because whoever bears one of these has a forename that goes with it; and too few sources state
 * a telephone number to learn what agreement on one is worth.
 */
function fixed({ m, u }: { readonly m: number; readonly u: number }) {
  return { m, u, fixM: true, fixU: true } as const
}

/** Forename entered as surname and surname as forename: weighed once, for both. */
const namesReversed = level('list_has_any("names_l", "names_reversed_r")', { label: 'forename and surname swapped' })

/** One level for each agreement but the last ("different"), best first; the best is worth the rarity of the name. */
function rankLevels(
  rank: string,
  column: string,
  agreements: readonly string[],
  termFrequency?: string,
): readonly ComparisonLevel[] {
  return agreements.slice(0, -1).map((agreement, place) =>
    level(`${rank}("${column}_l", "${column}_r") >= ${agreements.length - 1 - place}`, {
      label: `${column}: ${agreement}`,
      ...(agreement === 'widely shared' ? fixed({ m: 0.05, u: 0.006 }) : {}),
      ...(agreement === 'exact' && termFrequency !== undefined
        ? { termFrequency: { column: termFrequency, startsFromOwnU: true } }
        : {}),
    }),
  )
}
