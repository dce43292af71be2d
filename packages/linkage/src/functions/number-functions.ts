import type { Value } from '../columns/value.ts'
import { compareValues } from './compare-values.ts'
import type { ScalarFunction } from './linkage-function.ts'

function ofNumbers(name: string, compute: (...numbers: number[]) => number): ScalarFunction {
  return {
    kind: 'scalar',
    name,
    compute: (...args) => {
      const result = compute(...args.map(Number))
      return Number.isNaN(result) ? null : result
    },
  }
}

function extreme(name: string, pick: (values: Exclude<Value, null>[]) => Value): ScalarFunction {
  return {
    kind: 'scalar',
    name,
    nullsAllowed: true,
    compute: (...args) => pick(args.filter((value): value is Exclude<Value, null> => value !== null)),
  }
}

/** SQL rounds a half away from zero, JavaScript upwards. */
export function awayFromZero(number: number): number {
  return number < 0 ? -Math.round(-number) : Math.round(number)
}

/** Arithmetic under SQL's names. What has no result, the root of −1, is not known. */
export const numberFunctions: readonly ScalarFunction[] = [
  ofNumbers('abs', Math.abs),
  ofNumbers('floor', Math.floor),
  ofNumbers('ceil', Math.ceil),
  ofNumbers('ceiling', Math.ceil),
  ofNumbers('sqrt', Math.sqrt),
  ofNumbers('ln', Math.log),
  ofNumbers('log2', Math.log2),
  ofNumbers('log10', Math.log10),
  ofNumbers('exp', Math.exp),
  ofNumbers('power', (base, exponent) => base ** exponent),
  ofNumbers('pow', (base, exponent) => base ** exponent),
  ofNumbers('sin', Math.sin),
  ofNumbers('cos', Math.cos),
  ofNumbers('asin', Math.asin),
  ofNumbers('acos', Math.acos),
  ofNumbers('radians', (degrees) => (degrees * Math.PI) / 180),
  ofNumbers('degrees', (radians) => (radians * 180) / Math.PI),
  ofNumbers('round', (number, places = 0) => awayFromZero(number * 10 ** places) / 10 ** places),
  extreme('greatest', (values) =>
    values.reduce<Value>((a, b) => (a === null || compareValues(b, a) > 0 ? b : a), null),
  ),
  extreme('least', (values) => values.reduce<Value>((a, b) => (a === null || compareValues(b, a) < 0 ? b : a), null)),
]
