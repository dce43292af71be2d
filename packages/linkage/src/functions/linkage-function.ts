import type { Value } from '../columns/value.ts'
import type { TextMeasure } from './texts.ts'

/** Computes one value from others. Unless `nullsAllowed`, nothing known in any argument makes nothing known of the result. */
export type ScalarFunction = {
  readonly kind: 'scalar'
  readonly name: string
  readonly nullsAllowed?: boolean
  compute(...args: Value[]): Value
}

/**
 * Compares two values. `prepare` runs once per distinct value, `compare` once per distinct pair of values as far as
 * memory allows, so an expensive preparation is nearly free. Neither is ever called with null: a comparison with
 * nothing known is itself not known. Both must be pure, or results would depend on what was compared before.
 */
export type PairFunction<Prepared = unknown> = {
  readonly kind: 'pair'
  readonly name: string
  /** True when `compare(a, b)` always equals `compare(b, a)`, which doubles what is remembered. */
  readonly symmetric: boolean
  prepare(value: Exclude<Value, null>): Prepared
  compare(a: Prepared, b: Prepared): number | boolean | null
  /**
   * Quick bounds on what `compare` would give, never wrong, so that a condition that cannot hold is not looked into. A
   * bound may only be given when `compare` never gives null.
   */
  readonly atMost: ((a: Prepared, b: Prepared) => number) | undefined
  readonly atLeast: ((a: Prepared, b: Prepared) => number) | undefined
  /** For the built-in measures of text: the same on texts laid out as bytes, which the engine asks instead. */
  readonly onTexts: TextMeasure | undefined
}

export type LinkageFunction = ScalarFunction | PairFunction

/**
 * Defines a function of your own to use in the SQL of levels: `defineFunction({ name: 'token_bag', … })` makes
 * `token_bag("name_l", "name_r") >= 2` a condition. Models that use it say so by a `kith` key on the level.
 */
export function defineFunction<Prepared = Exclude<Value, null>>(definition: {
  readonly name: string
  readonly symmetric?: boolean
  readonly prepare?: (value: Exclude<Value, null>) => Prepared
  readonly compare: (a: Prepared, b: Prepared) => number | boolean | null
  readonly atMost?: (a: Prepared, b: Prepared) => number
  readonly atLeast?: (a: Prepared, b: Prepared) => number
}): PairFunction {
  const own: PairFunction<Prepared> = {
    kind: 'pair',
    name: definition.name.toLowerCase(),
    symmetric: definition.symmetric ?? false,
    prepare: definition.prepare ?? ((value) => value as Prepared),
    compare: definition.compare,
    atMost: definition.atMost,
    atLeast: definition.atLeast,
    onTexts: undefined,
  }
  // Whoever calls compare passes on what prepare gave, so the type of what was prepared need not be known outside.
  return own as PairFunction
}

/** Functions by lower-case name. */
export type FunctionLibrary = ReadonlyMap<string, LinkageFunction>
