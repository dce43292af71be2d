import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml'
import type { FactKinds } from '../fact-kinds.ts'
import { checkSourceDefinition } from './check-source-definition.ts'
import type { DefinitionPath, LocatedMistake, Mistake } from './definition-mistake.ts'
import { sayIssue } from './say-issue.ts'
import { sourceSchema, type SourceDefinition } from './source-schema.ts'

export type ReadDefinition =
  | { readonly definition: SourceDefinition; readonly mistakes: readonly [] }
  | { readonly definition: undefined; readonly mistakes: readonly LocatedMistake[] }

/**
 * Read one `source.yaml`. Everything that is wrong with it comes back at once, each mistake with its line and what to do.
 *
 * @param about `file` as it is shown; `source` and `edition` as its folders are named
 */
export function readSourceDefinition(
  text: string,
  about: { readonly file: string; readonly source: string; readonly edition: string },
  factKinds: FactKinds,
): ReadDefinition {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const wrong = (mistakes: readonly Mistake[]): ReadDefinition => ({
    definition: undefined,
    mistakes: mistakes.map((mistake) => ({
      ...mistake,
      file: about.file,
      line: lineOf(document, lines, mistake.path),
    })),
  })

  if (document.errors.length > 0) {
    const mistakes = document.errors.map((error) => ({
      path: [],
      says: `is not YAML that can be read (${error.code}). Check the indentation, the quotes and that no key stands twice`,
      file: about.file,
      line: lines.linePos(error.pos[0]).line,
    }))
    return { definition: undefined, mistakes }
  }
  const shape = sourceSchema.safeParse(document.toJS(), { reportInput: true })
  if (!shape.success) return wrong(shape.error.issues.flatMap((issue) => sayIssue(issue)))
  const mistakes = checkSourceDefinition(shape.data, { ...about, factKinds })
  return mistakes.length > 0 ? wrong(mistakes) : { definition: shape.data, mistakes: [] }
}

/** The line of the deepest part of the path that is there. */
function lineOf(document: Document, lines: LineCounter, path: DefinitionPath): number {
  let node = document.contents
  let offset = node?.range?.[0] ?? 0
  for (const step of path) {
    const next = child(node, step)
    if (next === undefined) break
    offset = next.offset
    node = next.value
  }
  return lines.linePos(offset).line
}

function child(node: Node | null, step: string | number): { offset: number; value: Node | null } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined
    return item?.range ? { offset: item.range[0], value: item } : undefined
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find((one) => isPair(one) && isScalar(one.key) && String(one.key.value) === String(step))
  if (pair === undefined || !isScalar(pair.key) || !pair.key.range) return undefined
  return { offset: pair.key.range[0], value: pair.value as Node | null }
}
