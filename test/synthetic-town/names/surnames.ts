import { type Random } from '../random.ts'
import { type Culture, type Sex } from './culture.ts'

/** A surname for someone whose parents are not in the town. */
export function makeSurname(culture: Culture, sex: Sex, random: Random): string {
  const surname = random.pickEarly(culture.surnames)
  switch (culture.surnameRule) {
    case 'sikh':
      return random.chance(0.5) ? religiousName(sex) : surname
    case 'two':
      return `${random.pickEarly(culture.surnames)} ${surname}`
    default:
      if (sex === 'F' && culture.womensSecondNames && random.chance(0.5)) return random.pick(culture.womensSecondNames)
      return inForm(culture, surname, sex)
  }
}

export type ParentNames = { readonly forename: string; readonly surname: string }

/** The surname a child is given. A child with no father named carries the mother's. */
export function passOnSurname(
  { culture, sex, mother, father }: { culture: Culture; sex: Sex; mother: ParentNames; father: ParentNames | null },
  random: Random,
): string {
  const family = father ?? mother
  switch (culture.surnameRule) {
    case 'patronymic':
      return lastWord(family.forename)
    case 'sikh':
      return family.surname === 'Singh' || family.surname === 'Kaur' ? religiousName(sex) : family.surname
    case 'two':
      return father ? `${lastWord(mother.surname)} ${lastWord(father.surname)}` : mother.surname
    case 'own':
      if (sex === 'F') return random.pick(culture.womensSecondNames ?? [family.surname])
      return random.chance(0.4) ? random.pickEarly(culture.surnames) : family.surname
    default:
      return inForm(culture, family.surname, sex)
  }
}

/** The surname a wife takes, or null where wives keep their own. */
export function surnameOnMarriage(culture: Culture, husbandsSurname: string): string | null {
  const takes = culture.surnameRule === 'inherited' || culture.surnameRule === 'polish'
  return takes ? inForm(culture, husbandsSurname, 'F') : null
}

/** The surname in the form for a woman or a man, where the language has two. */
function inForm(culture: Culture, surname: string, sex: Sex): string {
  if (culture.surnameRule !== 'polish') return surname
  return sex === 'F' ? surname.replace(/(sk|ck|dzk)i$/, '$1a') : surname.replace(/(sk|ck|dzk)a$/, '$1i')
}

function religiousName(sex: Sex): string {
  return sex === 'F' ? 'Kaur' : 'Singh'
}

function lastWord(names: string): string {
  return names.slice(names.lastIndexOf(' ') + 1)
}
