import { LinkageError } from '../errors.ts'
import { dateFunctions } from './date-functions.ts'
import type { FunctionLibrary, LinkageFunction } from './linkage-function.ts'
import { listFunctions } from './list-functions.ts'
import { numberFunctions } from './number-functions.ts'
import { similarityFunctions } from './similarity-functions.ts'
import { textFunctions } from './text-functions.ts'

/** Functions whose arguments are not all computed first, or that take a lambda; the engine knows them itself. */
export const SPECIAL_FUNCTIONS: ReadonlySet<string> = new Set([
  'coalesce',
  'ifnull',
  'nullif',
  'is_distinct_from',
  'list_transform',
  'array_transform',
  'list_filter',
  'array_filter',
  'flatten',
])

const builtIn: FunctionLibrary = new Map(
  [...textFunctions, ...listFunctions, ...numberFunctions, ...dateFunctions, ...similarityFunctions].map(
    (definition): [string, LinkageFunction] => [definition.name, definition],
  ),
)

/** True for a function that any SQL engine Splink runs on would know, so that a level using it needs no marker. */
export function isBuiltIn(name: string): boolean {
  return builtIn.has(name) || SPECIAL_FUNCTIONS.has(name)
}

/** The built-in functions with yours added. A name that is taken is refused: a model must mean the same everywhere. */
export function functionLibrary(own: readonly LinkageFunction[] = []): FunctionLibrary {
  if (own.length === 0) return builtIn
  const library = new Map(builtIn)
  for (const definition of own) {
    if (library.has(definition.name) || SPECIAL_FUNCTIONS.has(definition.name)) {
      throw new LinkageError(
        'function-clash',
        `A function called "${definition.name}" exists already. Give yours another name, so that a model means the same everywhere.`,
      )
    }
    library.set(definition.name, definition)
  }
  return library
}
