import { notUnderstood, tokensOf, type Token } from './tokens.ts'

/** A place in the tokens of one SQL expression, that moves on as words and symbols are taken. */
export type TokenCursor = {
  /** The token here, or so many further on; the last says that there are no more. */
  peek(ahead?: number): Token
  /** Whether this word is here, whatever its case. */
  isWord(word: string, ahead?: number): boolean
  isSymbol(symbol: string, ahead?: number): boolean
  /** Moves past the token here, whatever it is. */
  skip(): void
  /** Moves past this word or symbol if it is here. */
  takeWord(word: string): boolean
  takeSymbol(symbol: string): boolean
  /** The same where nothing else may follow. */
  expectWord(word: string): void
  expectSymbol(symbol: string): void
  /** Refuses the SQL at this place. */
  fail(why: string): never
}

export function tokenCursor(sql: string): TokenCursor {
  const tokens = tokensOf(sql)
  let place = 0
  const peek = (ahead = 0): Token => tokens[Math.min(place + ahead, tokens.length - 1)] as Token
  const fail = (why: string): never => {
    throw notUnderstood(sql, peek().at, why)
  }
  const isWord = (word: string, ahead = 0): boolean =>
    peek(ahead).kind === 'word' && peek(ahead).text.toLowerCase() === word
  const isSymbol = (symbol: string, ahead = 0): boolean => peek(ahead).kind === 'symbol' && peek(ahead).text === symbol
  const takeWord = (word: string): boolean => isWord(word) && ++place > 0
  const takeSymbol = (symbol: string): boolean => isSymbol(symbol) && ++place > 0
  return {
    peek,
    isWord,
    isSymbol,
    skip() {
      place++
    },
    takeWord,
    takeSymbol,
    expectWord(word) {
      if (!takeWord(word)) fail(`"${word}" was expected before ${JSON.stringify(peek().text)}`)
    },
    expectSymbol(symbol) {
      if (!takeSymbol(symbol)) fail(`"${symbol}" was expected before ${JSON.stringify(peek().text)}`)
    },
    fail,
  }
}
