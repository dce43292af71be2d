/** A paragraph as it was written, or a list: what people write in a plain text box, made readable. */
export type WrittenBlock =
  { readonly kind: 'paragraph'; readonly text: string } | { readonly kind: 'list'; readonly items: readonly string[] }

/**
 * The blocks of a text: a blank line ends a paragraph, and lines that all begin with "- " are a list. Every character is
 * kept but for those marks; nothing is read as HTML.
 */
export function writtenBlocks(text: string): readonly WrittenBlock[] {
  return text
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .filter((block) => block !== '')
    .map((block) => {
      const lines = block.split('\n')
      return lines.every((line) => line.startsWith('- '))
        ? { kind: 'list', items: lines.map((line) => line.slice(2)) }
        : { kind: 'paragraph', text: block }
    })
}
