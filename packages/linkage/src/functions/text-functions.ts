import type { Value } from '../columns/value.ts'
import type { ScalarFunction } from './linkage-function.ts'
import { patternOf } from './regular-expression.ts'

function scalar(name: string, compute: (...args: Value[]) => Value, nullsAllowed = false): ScalarFunction {
  return { kind: 'scalar', name, compute, nullsAllowed }
}

/** Whole numbers read as themselves, text as it is: what a cast to varchar gives. */
export function textOf(value: Value): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value)
}

/** Text functions under DuckDB's names. Places count from 1, and characters are code points, as in SQL. */
export const textFunctions: readonly ScalarFunction[] = [
  scalar('lower', (text) => lowerOf(textOf(text))),
  scalar('lcase', (text) => lowerOf(textOf(text))),
  scalar('upper', (text) => upperOf(textOf(text))),
  scalar('ucase', (text) => upperOf(textOf(text))),
  scalar('trim', (text) => textOf(text).replace(/^ +| +$/g, '')),
  scalar('ltrim', (text) => textOf(text).replace(/^ +/, '')),
  scalar('rtrim', (text) => textOf(text).replace(/ +$/, '')),
  scalar('reverse', (text) => Array.from(textOf(text)).reverse().join('')),
  scalar('strlen', (text) => Buffer.byteLength(textOf(text))),
  scalar('substr', substring),
  scalar('substring', substring),
  scalar('left', (text, count) => leftOf(textOf(text), Number(count))),
  scalar('right', (text, count) => rightOf(textOf(text), Number(count))),
  scalar('replace', (text, from, to) => (from === '' ? text : textOf(text).replaceAll(textOf(from), textOf(to)))),
  scalar('contains', (text, part) => (Array.isArray(text) ? text.includes(part) : textOf(text).includes(textOf(part)))),
  scalar('starts_with', (text, part) => textOf(text).startsWith(textOf(part))),
  scalar('prefix', (text, part) => textOf(text).startsWith(textOf(part))),
  scalar('ends_with', (text, part) => textOf(text).endsWith(textOf(part))),
  scalar('suffix', (text, part) => textOf(text).endsWith(textOf(part))),
  scalar('strpos', (text, part) => placeOf(textOf(part), textOf(text))),
  scalar(
    'concat',
    (...parts) =>
      parts
        .filter((part) => part !== null)
        .map(textOf)
        .join(''),
    true,
  ),
  scalar('concat_ws', (separator, ...parts) => separator === null ? null : parts.filter((part) => part !== null).map(textOf).join(textOf(separator)), true), // prettier-ignore
  scalar('split_part', (text, separator, place) => partAt(splitText(textOf(text), textOf(separator)), Number(place))),
  scalar('strip_accents', (text) => textOf(text).normalize('NFD').replace(/\p{M}/gu, '')),
  scalar('lpad', (text, count, fill) => padded(textOf(text), Number(count), textOf(fill))),
  scalar('like', (text, pattern) => patternOf(`^${likeAsPattern(textOf(pattern))}$`, 's').test(textOf(text))),
  scalar('regexp_matches', (text, pattern) => patternOf(textOf(pattern)).test(textOf(text))),
  scalar('regexp_full_match', (text, pattern) => patternOf(`^(?:${textOf(pattern)})$`).test(textOf(text))),
  scalar('regexp_extract', (text, pattern, group = 0) => patternOf(textOf(pattern)).exec(textOf(text))?.[Number(group)] ?? ''), // prettier-ignore
  scalar('regexp_replace', (text, pattern, to, options = '') =>
    textOf(text).replace(patternOf(textOf(pattern), textOf(options)), textOf(to).replace(/\\(\d)/g, '$$$1')),
  ),
]

/** Letter by letter, so that İ becomes the one letter i. */
function lowerOf(text: string): string {
  return Array.from(text, (letter) => Array.from(letter.toLowerCase())[0] ?? '').join('')
}

/** Where a part stands, counted in characters from 1; 0 when it does not. */
function placeOf(part: string, text: string): number {
  const at = text.indexOf(part)
  return at < 0 ? 0 : Array.from(text.slice(0, at)).length + 1
}

/** Cut at a separator; at every character when that is empty. */
export function splitText(text: string, separator: string): string[] {
  if (separator !== '' || text === '') return separator === '' ? [''] : text.split(separator)
  return Array.from(text)
}

/** Counted from 1, from the end when negative; empty beyond either end. */
function partAt(parts: readonly string[], place: number): string {
  return (place > 0 ? parts[place - 1] : place < 0 ? parts.at(place) : '') ?? ''
}

function padded(text: string, count: number, fill: string): string {
  const characters = Array.from(text).slice(0, Math.max(0, count))
  const fillers = Array.from(fill)
  const missing = Math.max(0, count - characters.length)
  return (
    Array.from({ length: missing }, (_, place) => fillers[place % fillers.length] ?? '').join('') + characters.join('')
  )
}

/** Letter by letter, so that ß stays one letter: ẞ, not SS. */
function upperOf(text: string): string {
  return Array.from(text, (letter) => {
    const upper = letter === 'ß' ? 'ẞ' : letter.toUpperCase()
    return Array.from(upper).length === 1 ? upper : letter
  }).join('')
}

/** SQL's substring: from place 1; a negative start counts from the end. */
function substring(text: Value, start: Value, count: Value = Number.POSITIVE_INFINITY): Value {
  const characters = Array.from(textOf(text))
  const from = Number(start) < 0 ? characters.length + Number(start) : Number(start) - 1
  return characters.slice(Math.max(0, from), Math.max(0, from + Number(count))).join('')
}

function leftOf(text: string, count: number): string {
  return Array.from(text).slice(0, count).join('')
}

function rightOf(text: string, count: number): string {
  const characters = Array.from(text)
  return (count < 0 ? characters.slice(-count) : characters.slice(Math.max(0, characters.length - count))).join('')
}

function likeAsPattern(pattern: string): string {
  return pattern
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.')
}
