import { LinkageError } from '../errors.ts'

const known = new Map<string, RegExp>()

/** A compiled pattern, each compiled once. SQL's option letters: i ignores case, s lets a dot match a line break, g replaces all. */
export function patternOf(pattern: string, options = ''): RegExp {
  const key = `${options}/${pattern}`
  let compiled = known.get(key)
  if (compiled === undefined) {
    compiled = compile(pattern, options)
    known.set(key, compiled)
  }
  compiled.lastIndex = 0
  return compiled
}

function compile(pattern: string, options: string): RegExp {
  const leading = /^\(\?([is]+)\)/.exec(pattern)
  const wanted = `${options}${leading?.[1] ?? ''}`
  const flags = ['g', 'i', 's'].filter((flag) => wanted.includes(flag)).join('')
  const body = pattern.slice(leading?.[0].length ?? 0)
  try {
    return new RegExp(body, `${flags}u`)
  } catch {
    // RE2 takes escapes such as \- that JavaScript takes only without the u flag.
  }
  try {
    return new RegExp(body, flags)
  } catch (cause) {
    throw new LinkageError(
      'sql-not-understood',
      `The regular expression ${JSON.stringify(pattern)} cannot be read. Write it in the syntax that RE2 and JavaScript share.`,
      { cause },
    )
  }
}
