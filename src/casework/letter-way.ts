/** The ways a letter can reach someone, or not, once a person has checked what is safe. */
export const letterWays = ['post', 'by-hand', 'telephone-instead', 'do-not-send'] as const
export type LetterWay = (typeof letterWays)[number]

/** What someone who checks a letter says. */
export type LetterCheck = {
  readonly letterId: string
  readonly way: string
  /** What they know of who else opens the post, answers the telephone or is at home; or why it is not to be sent. */
  readonly whoElseOpens: string
  /** They have checked that this way is safe for whoever the letter is for. */
  readonly isSafe: boolean
  /** They have checked that the address held is where that person lives. */
  readonly addressConfirmed: boolean
}

export type CompleteCheck = LetterCheck & { readonly way: LetterWay }

/** What the page has to put right. `field` is a field of the check. */
export type CheckError = { readonly field: keyof LetterCheck; readonly says: string }

const longest = 5_000

/** What a check is held against. */
export type CheckedAgainst = {
  readonly postAllowed: boolean
  /** An address is held for whoever the letter is for, and it is not hidden. */
  readonly hasAddress: boolean
  /** It was drafted when post was not ruled out, and now it is: it may tell more than it would today. */
  readonly isOutdated: boolean
}

/** What is missing or does not fit in a check. */
export function checkErrors(
  { way, whoElseOpens, isSafe, addressConfirmed }: LetterCheck,
  { postAllowed, hasAddress, isOutdated }: CheckedAgainst,
): CheckError[] {
  const errors: CheckError[] = []
  const wrong = (field: CheckError['field'], says: string) => errors.push({ field, says })
  if (!isLetterWay(way)) wrong('way', 'Select how this letter reaches them, or that it is not sent')
  if (way === 'by-hand' && isOutdated) wrong('way', 'Records have changed since this was written. Write it again first')
  if (way === 'post' && !postAllowed) wrong('way', 'This letter cannot go by post. Select another way')
  else if (way === 'post' && !hasAddress) wrong('way', 'No address is held for them. Select another way')
  if (whoElseOpens.trim() === '') {
    wrong(
      'whoElseOpens',
      way === 'do-not-send'
        ? 'Enter why the letter is not to be sent'
        : 'Enter who else opens the post, answers the phone or is at home',
    )
  }
  if (whoElseOpens.length > longest) wrong('whoElseOpens', 'Enter 5,000 characters or fewer')
  if (isLetterWay(way) && way !== 'do-not-send' && !isSafe) {
    wrong('isSafe', 'Check that this way is safe for them, and say so. If it is not, select another way')
  }
  if (way === 'post' && postAllowed && hasAddress && !addressConfirmed) {
    wrong('addressConfirmed', 'Check that this is where they live, and say so')
  }
  return errors
}

export function isCompleteCheck(check: LetterCheck, errors: readonly CheckError[]): check is CompleteCheck {
  return errors.length === 0 && isLetterWay(check.way)
}

function isLetterWay(way: string): way is LetterWay {
  return (letterWays as readonly string[]).includes(way)
}
