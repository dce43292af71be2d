import { letterWays, type LetterWay } from '../../casework/letter-way.ts'
import type { CaseNeed } from '../../casework/support-case.ts'
import { editionUsed } from '../family/editions.ts'

const words: Readonly<Record<LetterWay, { readonly choice: string; readonly hint: string; readonly done: string }>> = {
  post: {
    choice: 'By post',
    hint: 'In a plain envelope, with no words on it that name the team',
    done: 'it goes by post',
  },
  'by-hand': {
    choice: 'By hand',
    hint: 'Given to them in person, by nobody else',
    done: 'it is given to them by hand',
  },
  'telephone-instead': {
    choice: 'Call them instead',
    hint: 'Nothing is left behind; say who you are only when they have answered',
    done: 'someone calls them instead',
  },
  'do-not-send': { choice: 'Do not send it', hint: 'Say why below', done: 'it is not sent' },
}

/** How a letter can reach someone, for the form; post only where it is allowed. */
export function wayChoices(postAllowed: boolean) {
  return letterWays
    .filter((way) => way !== 'post' || postAllowed)
    .map((way) => ({ value: way, text: words[way].choice, hint: { text: words[way].hint } }))
}

export function wayInWords(way: LetterWay): string {
  return words[way].done
}

/** Under which headings help was offered that the letter does not speak of; in general words, each once. */
export function leftOut(needs: readonly CaseNeed[], told: readonly string[]): readonly string[] {
  const untold = needs.filter(({ need }) => !told.includes(need))
  const labels = untold.map(({ framework, edition, headline }) => {
    return editionUsed(framework, edition).headlines.find(({ id }) => id === headline)?.familyLabel ?? headline
  })
  return [...new Set(labels)]
}
