import { readdirSync } from 'node:fs'
import { type Day, dayOf } from '../day.ts'
import { type Random } from '../random.ts'
import { readNames } from './read-names.ts'

export type Sex = 'F' | 'M'
type BySex<T> = Readonly<Record<Sex, T>>

/** How names are given and passed on among one group of the town's people. Every combination of names is invented. */
export type Culture = {
  readonly id: string
  /** Parts of a hundred of the town's families. */
  readonly share: number
  /**
   * - `inherited` everyone carries the family's surname
   * - `polish` the same, with an ending for women and men (Kowalski, Kowalska)
   * - `sikh` Singh for men and Kaur for women, or the clan's name
   * - `patronymic` a child's last name is the father's own forename: no surname is shared
   * - `own` brothers and sisters may each have a last name of their own
   * - `two` the mother's last surname, then the father's
   * - `arabic` inherited by children, kept by wives
   */
  readonly surnameRule: 'inherited' | 'polish' | 'sikh' | 'patronymic' | 'own' | 'two' | 'arabic'
  readonly forenames: BySex<readonly string[]>
  /** Forenames of people born before 1975, where fashion has changed. */
  readonly elders?: BySex<readonly string[]>
  readonly surnames: readonly string[]
  /** How often a person has a middle name. */
  readonly middleNames: number
  /** How many times likelier than in Britain a clerk is to write forename and surname in each other's place. */
  readonly orderUnsure: number
  /** Cousins are often named after the same grandparent. */
  readonly closeKin?: boolean
  /** A first element many sons share, often dropped (Mohammed). */
  readonly honouredName?: string
  readonly honouredShare?: number
  /** Last elements women carry in place of a family's surname (Begum, Bibi). */
  readonly womensSecondNames?: readonly string[]
  readonly middleBySex?: BySex<string>
  readonly forenameSuffixes?: BySex<string>
  /** How often a person goes by a second, English forename. */
  readonly westernNames?: number
  /** How often papers say 1 January because the real birthday was not recorded where the person was born. */
  readonly birthdayUnsure?: number
}

type CultureFile = Culture & {
  readonly surnamePrefixes?: readonly string[]
  readonly surnameSuffixes?: readonly string[]
}

const cultures: readonly Culture[] = readdirSync(new URL('./cultures/', import.meta.url))
  .sort()
  .map((file) => withComposedSurnames(readNames(`./cultures/${file}`) as CultureFile))

const shares = cultures.map((culture) => [culture, culture.share] as const)

export function pickCulture(random: Random): Culture {
  return random.pickWeighted(shares)
}

/** The names in use when someone was born. */
export function forenamesOf(culture: Culture, sex: Sex, born: Day): readonly string[] {
  return born < fashionChanged && culture.elders ? culture.elders[sex] : culture.forenames[sex]
}

const fashionChanged = dayOf('1975-01-01')

/** After the surnames listed come as many made from an invented place: common names stay common, and a long tail is rare. */
function withComposedSurnames({ surnamePrefixes, surnameSuffixes, ...culture }: CultureFile): Culture {
  if (!surnamePrefixes || !surnameSuffixes) return culture
  const composed = surnameSuffixes.flatMap((_, turn) =>
    surnamePrefixes.map((prefix, at) => prefix + surnameSuffixes[(turn + at * 7) % surnameSuffixes.length]!),
  )
  return { ...culture, surnames: [...culture.surnames, ...composed] }
}
