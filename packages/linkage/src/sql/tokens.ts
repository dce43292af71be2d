import { LinkageError } from '../errors.ts'

export type Token = {
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'symbol' | 'end'
  readonly text: string
  /** Place in the SQL, for messages. */
  readonly at: number
}

/** Longest first, so that `<=` is not read as `<` and `=`. */
const SYMBOLS = ['->', '::', '<=', '>=', '<>', '!=', '||', '==', '(', ')', ',', '.', '=', '<', '>', '+', '-', '*', '/', '%', '[', ']', ':'] // prettier-ignore

const WORD = /[A-Za-z_][A-Za-z0-9_$]*/y
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y
const BLANK = /(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)/y

/** Cuts SQL into tokens. `"name"` and `` `name` `` are identifiers, `'text'` a string with `''` for a quote. */
export function tokensOf(sql: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    return pattern.exec(sql)?.[0]
  }
  const push = (kind: Token['kind'], text: string, length: number): void => {
    tokens.push({ kind, text, at })
    at += length
  }
  while (at < sql.length) {
    const blank = match(BLANK)
    if (blank !== undefined) {
      at += blank.length
      continue
    }
    const quote = sql[at]
    if (quote === "'" || quote === '"' || quote === '`') {
      const [text, length] = quotedText(sql, at, quote)
      push(quote === "'" ? 'string' : 'quoted', text, length)
      continue
    }
    const number = match(NUMBER)
    if (number !== undefined) {
      push('number', number, number.length)
      continue
    }
    const word = match(WORD)
    if (word !== undefined) {
      push('word', word, word.length)
      continue
    }
    const symbol = SYMBOLS.find((candidate) => sql.startsWith(candidate, at))
    if (symbol === undefined)
      throw notUnderstood(sql, at, `the character ${JSON.stringify(sql[at])} means nothing here`)
    push('symbol', symbol, symbol.length)
  }
  tokens.push({ kind: 'end', text: 'the end', at: sql.length })
  return tokens
}

function quotedText(sql: string, start: number, quote: string): [text: string, length: number] {
  let text = ''
  for (let at = start + 1; at < sql.length; at++) {
    if (sql[at] !== quote) text += sql[at] ?? ''
    else if (sql[at + 1] === quote) text += sql[at++] ?? ''
    else return [text, at + 1 - start]
  }
  throw notUnderstood(sql, start, `the quotation mark opened here is never closed`)
}

/** SQL is part of the model, not of the data, so it may be shown. */
export function notUnderstood(sql: string, at: number, why: string): LinkageError {
  return new LinkageError(
    'sql-not-understood',
    `Cannot read the SQL ${JSON.stringify(sql)}: at character ${at + 1}, ${why}. Rewrite the condition with the functions listed in the README, or run the model on an engine that understands it.`,
  )
}
