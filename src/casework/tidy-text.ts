import { longestText } from './text-error.ts'

/**
 * Text as it is kept: what browsers add is taken off (carriage returns, empty space around it) and nothing else. Blank
 * lines inside it are paragraphs and stay.
 */
export function tidyText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').trim()
}

/** Whether a text is too long to be kept, and what to say then. */
export function tooLong(text: string): string | undefined {
  return text.length > longestText ? 'Enter 10,000 characters or fewer' : undefined
}
