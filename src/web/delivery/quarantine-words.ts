/** Why a row did not fit, in words a partner understands. A reason without words here is shown as it is coded. */
export function reasonInWords(reason: string): string {
  return words[reason] ?? reason.replaceAll('-', ' ')
}

const words: Readonly<Record<string, string>> = {
  blank: 'A value that must be there is blank',
  'no-such-date': 'The date does not exist, or is not written as agreed',
  'date-not-plausible': 'The date cannot be right',
  'code-unknown': 'The code is not in the agreed list',
  'code-out-of-date': 'The code was not in use on that day',
  'not-a-number': 'The value is not a number',
  'number-out-of-range': 'The number cannot be right',
  'not-yes-or-no': 'The value is neither yes nor no',
  'too-long': 'The value is longer than agreed',
  'no-person': 'Nothing says whose row it is',
  'no-start-date': 'Nothing says when it began',
  'ends-before-it-starts': 'It ends before it begins',
  'related-to-oneself': 'Someone is related to themselves',
  'wrong-number-of-columns': 'The row has too many or too few values',
  'repeated-row': 'The same row is there twice',
  'conflicting-rows': 'Two rows with the same key say different things',
}
