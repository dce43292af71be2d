import { LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import type { Mistake } from './mistake.ts'

/** A YAML file of an edition, which knows the line of everything in it. */
export type YamlFile = {
  readonly name: string
  lineOf(path: readonly PropertyKey[]): number
  /** Its content by a schema, or the mistakes in it. */
  read<Schema extends z.ZodType>(schema: Schema): { value: z.output<Schema> } | { mistakes: Mistake[] }
}

export function yamlFile(name: string, text: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })

  return {
    name,
    lineOf: (path) => lineIn(document, lines, path),
    read(schema) {
      const broken = document.errors.map((error) => {
        const says = error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')
        return { file: name, line: lines.linePos(error.pos[0]).line, says, remedy: remedies.yaml }
      })
      if (broken.length > 0) return { mistakes: broken }
      const checked = schema.safeParse(document.toJS() ?? {})
      if (checked.success) return { value: checked.data }
      return {
        mistakes: checked.error.issues.map((issue) => {
          const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
          const path = unknownKey === undefined ? issue.path : [...issue.path, unknownKey]
          const missing = unknownKey === undefined && !document.hasIn(path)
          const at = path.length === 0 ? 'the file' : `"${path.join('.')}"`
          const says = missing
            ? `${at} is missing`
            : unknownKey === undefined
              ? `${at}: ${issue.message}`
              : `${at} is not a word used here`
          const remedy = missing ? remedies.missing : unknownKey === undefined ? remedies.wrong : remedies.unknown
          return { file: name, line: lineIn(document, lines, path), says, remedy }
        }),
      }
    },
  }
}

const remedies = {
  yaml: 'Look for a missing quote, colon or space, or for one key written twice.',
  missing: 'Add it; docs/needs and the editions beside this one show how it is written.',
  wrong: 'Correct the line; docs/needs and the editions beside this one show how it is written.',
  unknown: 'Correct the spelling or take the line out; docs/needs shows the words an edition is written in.',
}

/** The line of what a path names: its key where there is one, otherwise the nearest thing around it. */
function lineIn(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true)
    const offset =
      keyOffset(parent ?? document.contents, path[length - 1]!) ??
      nodeOffset(document.getIn(path.slice(0, length), true))
    if (offset !== undefined) return lines.linePos(offset).line
  }
  return 1
}

function keyOffset(parent: unknown, key: PropertyKey): number | undefined {
  if (typeof parent !== 'object' || parent === null || !('items' in parent)) return undefined
  for (const item of parent.items as unknown[]) {
    if (typeof item !== 'object' || item === null || !('key' in item)) continue
    const { key: node } = item as { key: { value?: unknown } | null }
    if (node?.value === key) return nodeOffset(node)
  }
  return undefined
}

function nodeOffset(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined
  return (node.range as [number, number, number] | null | undefined)?.[0]
}
