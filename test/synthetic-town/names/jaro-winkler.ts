/** Jaro–Winkler similarity of two words, 0 to 1, with the usual prefix weight of 0.1 over at most four characters. */
export function jaroWinkler(left: string, right: string): number {
  if (left === right) return 1
  const similarity = jaro(left, right)
  let prefix = 0
  while (prefix < 4 && prefix < left.length && left[prefix] === right[prefix]) prefix++
  return similarity + prefix * 0.1 * (1 - similarity)
}

function jaro(left: string, right: string): number {
  if (left === '' || right === '') return 0
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1)
  const takenFromRight = new Array<boolean>(right.length).fill(false)
  const matchedLeft: string[] = []
  for (let at = 0; at < left.length; at++) {
    const last = Math.min(right.length - 1, at + reach)
    for (let other = Math.max(0, at - reach); other <= last; other++) {
      if (takenFromRight[other] === true || left[at] !== right[other]) continue
      takenFromRight[other] = true
      matchedLeft.push(left[at]!)
      break
    }
  }
  if (matchedLeft.length === 0) return 0

  const matchedRight = Array.from(right).filter((_, at) => takenFromRight[at] === true)
  const outOfOrder = matchedLeft.filter((character, at) => character !== matchedRight[at]).length
  const matches = matchedLeft.length
  return (matches / left.length + matches / right.length + (matches - outOfOrder / 2) / matches) / 3
}
