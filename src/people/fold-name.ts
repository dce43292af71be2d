import { foldText } from './fold-text.ts'
import { nameTables } from './name-tables.ts'

/** Forenames as they are compared. All null-free; `core` empty when nobody stated a real forename. */
export type FoldedForenames = {
  /** the given name; more than one where the first may be dropped (Mohammed Yusuf) or is an initial (J Peter) */
  readonly core: readonly string[]
  /** every other given name or initial */
  readonly middle: readonly string[]
  /** "twin 1" → "twin 1": a placeholder that still says which of several children is meant */
  readonly placeholder: string | null
}

/** Surnames as they are compared: the whole name first, then the halves of a double-barrelled one. */
export type FoldedSurname = { readonly whole: string | null; readonly halves: readonly string[] }

/** One name field folded whole, titles, generations and placeholders gone; null when nothing real is left. */
export function foldName(text: string | null | undefined): string | null {
  const tokens = nameTokens(text)
  return tokens === null || tokens.length === 0 ? null : tokens.join(' ')
}

export function foldForenames(text: string | null | undefined): FoldedForenames {
  const tokens = nameTokens(text)
  if (tokens === null) return { core: [], middle: [], placeholder: foldText(text) }
  const given = joinServants(tokens).map(withoutRespect)
  const first = given.findIndex((token) => !nameTables.optionalGiven.has(classOf(token)) && token.length > 1)
  const core = given.slice(0, Math.max(first, 0) + 1)
  return { core, middle: given.filter((token) => !core.includes(token)), placeholder: null }
}

export function foldSurname(text: string | null | undefined): FoldedSurname {
  const tokens = nameTokens(text)
  if (tokens === null || tokens.length === 0) return { whole: null, halves: [] }
  const parts = joinServants(withoutArticles(joinPrefixes(tokens))).map(macForm)
  return { whole: parts.join(''), halves: parts.length > 1 ? parts : [] }
}

/** The class of spellings a word belongs to (Mohamed → mohammed), or the word itself. */
export function classOf(token: string): string {
  return nameTables.spellingClass.get(token) ?? token
}

function nameTokens(text: string | null | undefined): string[] | null {
  const folded = foldText(text)
  if (folded === null || isPlaceholder(folded)) return null
  let tokens = folded.split(' ').map(readDigitsAsLetters)
  while (tokens.length > 0 && nameTables.titles.has(tokens[0]!)) tokens = tokens.slice(1)
  while (tokens.length > 1 && nameTables.generations.has(tokens.at(-1)!)) tokens = tokens.slice(0, -1)
  const rest = tokens.join(' ')
  return rest === '' || isPlaceholder(rest) ? null : tokens
}

export function isPlaceholder(folded: string): boolean {
  if (nameTables.placeholderNames.has(folded) || /^[0-9 ]+$/.test(folded)) return true
  if (nameTables.placeholderPrefixes.some((prefix) => folded.startsWith(prefix))) return true
  const words = folded.split(' ')
  if (words.length > 1 && nameTables.placeholderNumbered.has(words[0]!) && /^([0-9]+|[a-z])$/.test(words[1]!))
    return true
  return words.length > 1 && words.every((word) => nameTables.placeholderNames.has(word))
}

/** A machine that read the form took A for 4: "4nna". Only inside a word that has letters too. */
function readDigitsAsLetters(token: string): string {
  if (!/[0-9]/.test(token) || !/[a-z]{2}/.test(token) || nameTables.generations.has(token)) return token
  return token.replace(/[0134568]/g, (digit) => lettersReadAs[digit] ?? digit)
}

const lettersReadAs: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '8': 'b',
}

/** O Brien, St John, Ní Bhriain: the prefix belongs to what follows. */
function joinPrefixes(tokens: readonly string[]): string[] {
  return joinWhere(
    tokens,
    (token) => nameTables.joined.has(token) || token === 'mac' || token === 'mc' || token === 'm',
  )
}

/** Abdul Rahman and Abd al-Rahman are one name. */
function joinServants(tokens: readonly string[]): string[] {
  const kept = tokens.filter((token, at) => !(nameTables.servants.has(tokens[at - 1] ?? '') && token === 'al'))
  return joinWhere(kept, (token) => nameTables.servants.has(token))
}

function joinWhere(tokens: readonly string[], joinsNext: (token: string) => boolean): string[] {
  const joined: string[] = []
  let held = ''
  for (const [at, token] of tokens.entries()) {
    if (joinsNext(token) && at < tokens.length - 1) held += token
    else {
      joined.push(held + token)
      held = ''
    }
  }
  return joined
}

function withoutArticles(tokens: readonly string[]): string[] {
  const rest = tokens.filter((token) => !nameTables.articles.has(token))
  return rest.length > 0 ? rest : [...tokens]
}

function withoutRespect(token: string): string {
  const ending = nameTables.respectful.find((suffix) => token.endsWith(suffix) && token.length - suffix.length >= 4)
  return ending === undefined ? token : token.slice(0, -ending.length)
}

/** MacDonald, McDonald and M'Donald are one name; Mack and Macey are left alone. */
function macForm(token: string): string {
  const rest = /^(?:mac|mc|m(?=[bcdfgklmnpqrstvwxz]))([a-z]{4,})$/.exec(token)?.[1]
  return rest === undefined ? token : `mc${rest}`
}
