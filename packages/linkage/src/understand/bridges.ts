import type { Pairs } from '../steps/pairs.ts'

/**
 * Which links are bridges: without it its cluster falls apart, so each is all that holds two groups of records
 * together and worth a look. 1 marks a bridge, in the order of the links.
 *
 * Tarjan 1974 ("A note on finding the bridges of a graph"), with a stack of its own so that a long chain of records does
 * not overflow the call stack. Two links between the same records are no bridges.
 */
export function bridges(links: Pairs, records: number): Uint8Array {
  const { starts, neighbours, linkAt } = neighbourLists(links, records)
  const isBridge = new Uint8Array(links.length)
  /** Order of first visit, from 1; 0 for not visited. */
  const visited = new Int32Array(records)
  /** Earliest record that a record or any below it links back to. */
  const reachesBack = new Int32Array(records)
  const nextEdge = starts.slice(0, records)
  const path = new Int32Array(records)
  const linkTaken = new Int32Array(records).fill(-1)
  let visits = 0
  for (let root = 0; root < records; root++) {
    if (visited[root] !== 0) continue
    let depth = 0
    path[0] = root
    visited[root] = reachesBack[root] = ++visits
    while (depth >= 0) {
      const record = path[depth] as number
      const edge = nextEdge[record] as number
      if (edge < (starts[record + 1] as number)) {
        nextEdge[record] = edge + 1
        const other = neighbours[edge] as number
        if (linkAt[edge] === linkTaken[depth]) continue
        if (visited[other] !== 0) {
          reachesBack[record] = Math.min(reachesBack[record] as number, visited[other] as number)
          continue
        }
        depth++
        path[depth] = other
        linkTaken[depth] = linkAt[edge] as number
        visited[other] = reachesBack[other] = ++visits
        continue
      }
      const link = linkTaken[depth] as number
      depth--
      if (depth < 0) break
      const above = path[depth] as number
      if ((reachesBack[record] as number) > (visited[above] as number)) isBridge[link] = 1
      reachesBack[above] = Math.min(reachesBack[above] as number, reachesBack[record] as number)
    }
  }
  return isBridge
}

/** Every record's neighbours, one list after another: those of record i are from `starts[i]` up to `starts[i + 1]`. */
function neighbourLists({ length, l, r }: Pairs, records: number) {
  const starts = new Int32Array(records + 1)
  const addTo = (record: number): void => {
    starts[record + 1] = (starts[record + 1] as number) + 1
  }
  for (let link = 0; link < length; link++) {
    addTo(l[link] as number)
    addTo(r[link] as number)
  }
  for (let record = 0; record < records; record++) {
    starts[record + 1] = (starts[record + 1] as number) + (starts[record] as number)
  }
  const neighbours = new Int32Array(length * 2)
  const linkAt = new Int32Array(length * 2)
  const free = starts.slice(0, records)
  const put = (record: number, other: number, link: number): void => {
    const place = free[record] as number
    free[record] = place + 1
    neighbours[place] = other
    linkAt[place] = link
  }
  for (let link = 0; link < length; link++) {
    put(l[link] as number, r[link] as number, link)
    put(r[link] as number, l[link] as number, link)
  }
  return { starts, neighbours, linkAt }
}
