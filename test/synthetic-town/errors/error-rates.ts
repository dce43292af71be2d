/** The seven partners of Avonmere. */
export const sourceIds = [
  'social-care',
  'cin-census',
  'school-census',
  'police',
  'dwp',
  'council-tax',
  'housing',
] as const
export type SourceId = (typeof sourceIds)[number]

/** How often a partner makes this mistake, each time someone is registered unless the name says otherwise, and why. */
type Rate = readonly [rate: number, because: string]

/**
 * Every mistake the town's partners make, and how often: the one place to change how hard the town is. The rates are
 * judgements in the range that published linkage studies report for such sources, not measurements of any council.
 */
export const errorRates = {
  'forename-mistyped': {
    'social-care': [0.035, 'typed from a referral by telephone'],
    'school-census': [0.012, 'copied from a birth certificate, and parents read school reports'],
    police: [0.07, 'taken down at the roadside, often as it sounds'],
    dwp: [0.02, 'checked against proof of identity'],
    'council-tax': [0.06, 'nobody checks a spelling that does not change the bill'],
    housing: [0.045, 'typed from a paper form'],
  },
  'forename-familiar': {
    'social-care': [0.07, 'families give the name they use'],
    'school-census': [0.02, 'some parents enrol a child under the name used at home'],
    police: [0.2, 'people say what they are called'],
    dwp: [0.01, 'formal names are asked for'],
    'council-tax': [0.14, 'the name on the first letter is kept'],
    housing: [0.15, 'officers know tenants by the name they use'],
  },
  'forename-spelled-anew': {
    'social-care': [0.2, 'of names with several spellings: as the referrer spells it'],
    'school-census': [0.06, 'of names with several spellings: certificates are shown, but from many countries'],
    police: [0.35, 'of names with several spellings: as the officer spells it'],
    dwp: [0.04, 'of names with several spellings: identity papers are copied'],
    'council-tax': [0.25, 'of names with several spellings: taken by telephone'],
    housing: [0.15, 'of names with several spellings: typed from handwriting'],
  },
  'forename-initial': {
    'council-tax': [0.04, 'bills were once addressed to initials'],
    police: [0.008, 'a second-hand report names an initial'],
    housing: [0.02, 'old tenancy cards carry initials'],
  },
  'forename-missing': {
    police: [0.01, 'a witness who gives only a surname: too thin to match'],
  },
  'names-swapped': {
    'social-care': [0.006, 'two boxes side by side; more where the order of names is unfamiliar'],
    'school-census': [0.004, 'two boxes side by side; more where the order of names is unfamiliar'],
    police: [0.012, 'written down in a hurry; more where the order of names is unfamiliar'],
    dwp: [0.003, 'two boxes side by side; more where the order of names is unfamiliar'],
    'council-tax': [0.006, 'lists come surname first from some agents'],
    housing: [0.006, 'two boxes side by side; more where the order of names is unfamiliar'],
  },
  'surname-mistyped': {
    'social-care': [0.035, 'typed from a referral by telephone'],
    'school-census': [0.012, 'copied from a birth certificate'],
    police: [0.07, 'taken down at the roadside, often as it sounds'],
    dwp: [0.02, 'checked against proof of identity'],
    'council-tax': [0.06, 'nobody checks a spelling that does not change the bill'],
    housing: [0.045, 'typed from a paper form'],
  },
  'surname-spelled-anew': {
    'social-care': [0.08, 'of surnames with several spellings'],
    'school-census': [0.03, 'of surnames with several spellings'],
    police: [0.15, 'of surnames with several spellings'],
    dwp: [0.02, 'of surnames with several spellings'],
    'council-tax': [0.12, 'of surnames with several spellings'],
    housing: [0.08, 'of surnames with several spellings'],
  },
  'surname-out-of-date': {
    'social-care': [0.25, 'of people who changed surname: a file opened under the old one'],
    police: [0.2, 'of people who changed surname: known under the old one'],
    dwp: [0.06, 'of people who changed surname: benefits follow the bank account'],
    'council-tax': [0.3, 'of people who changed surname: nothing makes them tell'],
    housing: [0.3, 'of people who changed surname: the tenancy is in the old one'],
  },
  'surname-half': {
    'social-care': [0.15, 'of surnames in two parts: one is dropped'],
    'school-census': [0.08, 'of surnames in two parts: one is dropped'],
    police: [0.3, 'of surnames in two parts: one is dropped'],
    dwp: [0.06, 'of surnames in two parts: one is dropped'],
    'council-tax': [0.3, 'of surnames in two parts: one is dropped'],
    housing: [0.2, 'of surnames in two parts: one is dropped'],
  },
  'birth-date-missing': {
    'social-care': [0.03, 'of adults mostly: asked of children, guessed at for parents'],
    'school-census': [0.001, 'no child is enrolled without one'],
    police: [0.05, 'of suspects: refused or not asked'],
    'council-tax': [0.25, 'billing needs no birthday; asked only for discounts'],
    housing: [0.07, 'not asked of everyone who lives in the home'],
  },
  'birth-date-missing-of-bystanders': {
    police: [0.1, 'of victims, witnesses and reporters: not asked at the counter'],
  },
  'day-and-month-swapped': {
    'social-care': [0.01, 'where both are 12 or less: a form filled in abroad, or by an American system'],
    'school-census': [0.005, 'where both are 12 or less'],
    police: [0.015, 'where both are 12 or less'],
    dwp: [0.004, 'where both are 12 or less'],
    'council-tax': [0.03, 'where both are 12 or less: loaded once from a spreadsheet'],
    housing: [0.015, 'where both are 12 or less'],
  },
  'birth-date-digit': {
    'social-care': [0.014, 'one digit of day, month or year mistyped'],
    'school-census': [0.006, 'one digit of day, month or year mistyped'],
    police: [0.04, 'misheard, or given wrong on purpose'],
    dwp: [0.005, 'one digit of day, month or year mistyped'],
    'council-tax': [0.04, 'one digit of day, month or year mistyped'],
    housing: [0.03, 'one digit of day, month or year mistyped'],
  },
  'birth-date-placeholder': {
    'social-care': [0.004, 'the system wants a date: 1 January 1900 is typed'],
    'council-tax': [0.02, 'an old system filled the gap with 1 January 1900'],
    housing: [0.01, 'an old system filled the gap with 1 January 1901'],
  },
  'sex-missing': {
    'social-care': [0.02, 'left at unknown when the file was opened'],
    police: [0.05, 'not recorded for callers'],
  },
  'sex-wrong': {
    'social-care': [0.003, 'a slip of the menu'],
    'school-census': [0.002, 'a slip of the menu'],
    police: [0.006, 'guessed from a name'],
  },
  'address-out-of-date': {
    'social-care': [0.08, 'of moves: no one tells a closed case'],
    'school-census': [0.08, 'of moves: parents tell the school when they remember'],
    police: [0.12, 'of incidents: the address on the last charge sheet is copied'],
  },
  'address-missing': {
    police: [0.03, 'not given, or no fixed abode'],
    'social-care': [0.03, 'an absent parent whose address is not known'],
  },
  'uprn-missing': {
    'social-care': [0.2, 'typed addresses are not matched to the gazetteer'],
    'school-census': [0.3, 'schools hold addresses as typed'],
    'council-tax': [0.02, 'flats not yet in the gazetteer'],
    housing: [0.02, 'properties managed for others'],
  },
  'postcode-missing': {
    'social-care': [0.03, 'not known when the file was opened'],
    'school-census': [0.02, 'left out of a typed address'],
    police: [0.09, 'people give a street'],
    dwp: [0.02, 'post goes care of someone else'],
    'council-tax': [0.01, 'new buildings'],
    housing: [0.01, 'new buildings'],
  },
  'postcode-mistyped': {
    'social-care': [0.012, 'a neighbouring letter or digit'],
    'school-census': [0.01, 'a neighbouring letter or digit'],
    police: [0.02, 'a neighbouring letter or digit'],
    dwp: [0.006, 'a neighbouring letter or digit'],
    'council-tax': [0.004, 'a neighbouring letter or digit'],
    housing: [0.006, 'a neighbouring letter or digit'],
  },
  'flat-missing': {
    'social-care': [0.06, 'of flats: only the building is written'],
    'school-census': [0.08, 'of flats: only the building is written'],
    police: [0.15, 'of flats: only the building is written'],
  },
  'nhs-number-missing': {
    'social-care': [
      0.35,
      'looked up for children whose case reaches a health partner; twice as often missing for adults',
    ],
  },
  'nhs-number-mistyped': { 'social-care': [0.01, 'a digit wrong: the check digit shows it'] },
  'nhs-number-of-sibling': { 'social-care': [0.012, 'copied down the family from the first child'] },
  'nhs-number-placeholder': { 'social-care': [0.006, 'ten zeros or ones let the screen be saved'] },
  'upn-missing': {
    'social-care': [
      0.3,
      'fetched from the schools where names agree; a quarter as often missing for children in the CIN census',
    ],
    'school-census': [0.003, 'a new arrival from abroad'],
    'cin-census': [0.035, 'unknown, with the census code for why'],
  },
  'upn-temporary': { 'school-census': [0.02, 'the last school has not answered yet'] },
  'upn-mistyped': {
    'social-care': [0.008, 'a digit wrong: the check letter shows it'],
    'cin-census': [0.008, 'a digit wrong: the check letter shows it'],
  },
  'upn-of-sibling': { 'social-care': [0.008, 'copied down the family from the first child'] },
  'uln-missing': { 'school-census': [0.15, 'not asked for until examinations'] },
  'uln-placeholder': { 'school-census': [0.03, 'ten nines let the screen be saved'] },
  'nino-missing': {
    dwp: [0.015, 'a clerical claim, before the number is traced'],
    housing: [0.5, 'asked only for housing benefit'],
  },
  'nino-mistyped': {
    dwp: [0.008, 'no check digit: one wrong digit makes another number'],
    housing: [0.02, 'no check digit: one wrong digit makes another number'],
  },
  'nino-of-partner': { housing: [0.012, 'one number entered for both joint tenants'] },
  'nino-temporary': { dwp: [0.006, 'TN, birthday and sex stand in until a number is issued'] },
  'pnc-missing': { police: [0.1, 'fingerprints not taken, so never joined to the national record'] },
  'pnc-mistyped': { police: [0.01, 'a character wrong: the check letter shows it'] },
  'registered-twice': {
    'social-care': [
      0.012,
      'a new referral opens a second file for someone already known; half are merged within a year',
    ],
  },
  'resident-not-listed': {
    'council-tax': [0.15, 'of adults who do not pay: grown children and others nobody declared'],
  },
  'corrected-later': {
    'social-care': [0.15, 'of mistakes in a name or birthday: seen at the next visit'],
    'school-census': [0.25, 'of mistakes in a name or birthday: seen at parents’ evening'],
    'council-tax': [0.03, 'of mistakes in a name or birthday: a resident rings'],
    housing: [0.05, 'of mistakes in a name or birthday: a tenant rings'],
  },
  'row-unreadable': {
    'social-care': [0.001, 'of rows: a date that does not exist'],
    'school-census': [0.001, 'of rows: a date that does not exist'],
    police: [0.002, 'of rows: a date that does not exist'],
    dwp: [0.001, 'of rows: a date that does not exist'],
    'council-tax': [0.0007, 'of rows: a date that does not exist'],
    housing: [0.001, 'of rows: a date that does not exist'],
  },
} as const satisfies Readonly<Record<string, Partial<Readonly<Record<SourceId, Rate>>>>>

export type ErrorName = keyof typeof errorRates

/** How often a source makes a mistake; never, where the table names no rate. */
export function rateOf(error: ErrorName, source: SourceId): number {
  const rates: Partial<Readonly<Record<SourceId, Rate>>> = errorRates[error]
  return rates[source]?.[0] ?? 0
}

/** Days, at most, until a partner hears that someone has moved: families tell their social worker before the school. */
export const daysUntilMoveIsKnown = { 'social-care': 45, 'school-census': 40 } as const
