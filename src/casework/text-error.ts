/** How long a text of casework may be. Nobody needs as much; it keeps a page from being sent a file by mistake. */
export const longestText = 10_000

/** What to say of a text that is missing or too long; undefined where it is neither. */
export function textError(text: string, whenMissing: string): string | undefined {
  if (text.trim() === '') return whenMissing
  return text.length > longestText ? 'Enter 10,000 characters or fewer' : undefined
}
