/** A queue that gives its first item by an order. */
export type Heap<Item> = { push(item: Item): void; pop(): Item | undefined }

export function heapOf<Item>(compare: (a: Item, b: Item) => number): Heap<Item> {
  const items: Item[] = []
  const isBefore = (i: number, j: number): boolean => compare(items[i] as Item, items[j] as Item) < 0
  const swap = (i: number, j: number): void => {
    const item = items[i] as Item
    items[i] = items[j] as Item
    items[j] = item
  }
  return {
    push(item) {
      let place = items.push(item) - 1
      while (place > 0 && isBefore(place, (place - 1) >> 1)) {
        swap(place, (place - 1) >> 1)
        place = (place - 1) >> 1
      }
    },
    pop() {
      const first = items[0]
      const last = items.pop()
      if (items.length === 0 || last === undefined) return first
      items[0] = last
      for (let place = 0; ;) {
        const left = place * 2 + 1
        const right = left + 1
        let least = place
        if (left < items.length && isBefore(left, least)) least = left
        if (right < items.length && isBefore(right, least)) least = right
        if (least === place) return first
        swap(place, least)
        place = least
      }
    },
  }
}
