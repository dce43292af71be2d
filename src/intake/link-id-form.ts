/**
 * The form of the link ids a release to research is made with: `kr1-` and 26 letters or digits. What has it, anywhere in a
 * value and in capitals or not, is taken for one, whether or not its check character agrees: data of research is never read
 * back, and nothing else that partners send looks like this.
 */
const linkIdPattern = /kr1-[0-9a-z]{26}/i

const shortest = 'kr1-'.length + 26

export function hasLinkIdForm(text: string): boolean {
  return text.length >= shortest && linkIdPattern.test(text)
}

/**
 * Watches the bytes of a file go by, chunk by chunk, for anything of that form. In every encoding that is received the form
 * is the same bytes.
 *
 * @returns where in the file it begins, in bytes; nothing while there is none
 */
export function linkIdWatch(): (chunk: Buffer) => number | undefined {
  let carried = Buffer.alloc(0)
  let before = 0
  return (chunk) => {
    const border = Buffer.concat([carried, chunk.subarray(0, shortest - 1)])
    const across = placeIn(border, before - carried.length)
    const found = across ?? placeIn(chunk, before)
    before += chunk.length
    carried = Buffer.from((chunk.length < shortest ? border : chunk).subarray(1 - shortest))
    return found
  }
}

/** Looks for the rarest part first, so that a file without any costs next to nothing. */
function placeIn(bytes: Buffer, before: number): number | undefined {
  for (const rare of ['r1-', 'R1-']) {
    for (let at = bytes.indexOf(rare); at >= 0; at = bytes.indexOf(rare, at + 1)) {
      if (at > 0 && hasLinkIdForm(bytes.toString('latin1', at - 1, at - 1 + shortest))) return before + at - 1
    }
  }
  return undefined
}
