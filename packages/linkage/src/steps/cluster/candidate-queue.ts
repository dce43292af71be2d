/** Two groups that could be joined: their link, at a version of it, the height, and the names of the two, lower first. */
export type Candidate = { link: number; version: number; height: number; a: number; b: number }

/** Candidates, the highest first; of equal heights the one with the lower names. A heap in typed arrays. */
export type CandidateQueue = {
  /** Empties it and makes room for as many as are expected. */
  clear(expected: number): void
  push(candidate: Readonly<Candidate>): void
  /** Takes the first and returns its link, or −1; all about it is then in `popped`. */
  pop(): number
  readonly popped: Candidate
}

export function candidateQueue(): CandidateQueue {
  const popped: Candidate = { link: -1, version: 0, height: 0, a: 0, b: 0 }
  /** By number of the candidate, in the order of pushing. */
  let heights = new Float64Array(0)
  let links = new Int32Array(0)
  let versions = new Int32Array(0)
  let as = new Int32Array(0)
  let bs = new Int32Array(0)
  let heap = new Int32Array(0)
  let pushed = 0
  let waiting = 0

  const makeRoom = (room: number): void => {
    if (room <= heap.length) return
    const grown = <Numbers extends Int32Array | Float64Array>(to: Numbers, from: Numbers): Numbers => {
      to.set(from)
      return to
    }
    heights = grown(new Float64Array(room * 2), heights)
    links = grown(new Int32Array(room * 2), links)
    versions = grown(new Int32Array(room * 2), versions)
    as = grown(new Int32Array(room * 2), as)
    bs = grown(new Int32Array(room * 2), bs)
    heap = grown(new Int32Array(room * 2), heap)
  }
  const isBefore = (x: number, y: number): boolean => {
    if (heights[x] !== heights[y]) return heights[x]! > heights[y]!
    return as[x] !== as[y] ? as[x]! < as[y]! : bs[x]! < bs[y]!
  }

  return {
    popped,
    clear(expected) {
      pushed = 0
      waiting = 0
      makeRoom(expected)
    },
    push({ link, version, height, a, b }) {
      makeRoom(pushed + 1)
      const candidate = pushed++
      heights[candidate] = height
      links[candidate] = link
      versions[candidate] = version
      as[candidate] = Math.min(a, b)
      bs[candidate] = Math.max(a, b)
      let place = waiting++
      while (place > 0) {
        const parent = (place - 1) >> 1
        if (!isBefore(candidate, heap[parent]!)) break
        heap[place] = heap[parent]!
        place = parent
      }
      heap[place] = candidate
    },
    pop() {
      if (waiting === 0) return -1
      const first = heap[0]!
      const moved = heap[--waiting]!
      for (let place = 0; waiting > 0;) {
        let child = place * 2 + 1
        if (child + 1 < waiting && isBefore(heap[child + 1]!, heap[child]!)) child++
        if (child >= waiting || !isBefore(heap[child]!, moved)) {
          heap[place] = moved
          break
        }
        heap[place] = heap[child]!
        place = child
      }
      popped.link = links[first]!
      popped.version = versions[first]!
      popped.height = heights[first]!
      popped.a = as[first]!
      popped.b = bs[first]!
      return popped.link
    },
  }
}
