import { foldName } from './fold-name.ts'
import { jaroWinkler } from './jaro-winkler.ts'

/** From here up two forenames are easily taken for each other, as in the measure of how hard the town is. */
export const alikeFrom = 0.85

const known = new WeakMap<readonly string[], Map<string, readonly string[]>>()

/** The other names of a list that are easily taken for this one: Jayden and Kayden, Daniel and Danielle. */
export function alikeNames(list: readonly string[], name: string): readonly string[] {
  let ofList = known.get(list)
  if (!ofList) known.set(list, (ofList = new Map<string, readonly string[]>()))
  let alike = ofList.get(name)
  if (!alike) {
    const folded = foldName(name)
    alike = list.filter((other) => other !== name && jaroWinkler(folded, foldName(other)) >= alikeFrom)
    ofList.set(name, alike)
  }
  return alike
}

/** Whether two forenames are easily taken for each other. */
export function areAlike(one: string, other: string): boolean {
  return one === other || jaroWinkler(foldName(one), foldName(other)) >= alikeFrom
}
