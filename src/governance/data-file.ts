import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isNode, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { exitCodes, KithError } from '../platform/errors.ts'

const folder = fileURLToPath(new URL('../../governance/', import.meta.url))

/**
 * Read one of the files a council's officers own (`governance/*.yaml`). A mistake in it stops Kith at once and is told by
 * file, line and remedy, because a wrong purpose or a wrong team is worse than none.
 */
export function readDataFile<T>(name: string, schema: z.ZodType<T>, path = `${folder}${name}`): T {
  return checkData({ text: readFileSync(path, 'utf8'), name: `governance/${name}`, schema })
}

/** The same for text that is already in memory. */
export function checkData<T>(file: { readonly text: string; readonly name: string; readonly schema: z.ZodType<T> }): T {
  const lineCounter = new LineCounter()
  const document = parseDocument(file.text, { lineCounter })
  const broken = document.errors[0]
  if (broken !== undefined) {
    const line = lineCounter.linePos(broken.pos[0]).line
    throw mistake(`${file.name}:${line}`, 'the line is not YAML', 'Look for a missing quote, colon or space.')
  }
  const checked = file.schema.safeParse(document.toJS() ?? {})
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  const line = lineOf(document, lineCounter, issue!.path)
  throw mistake(
    `${file.name}:${line}`,
    `${issue!.path.length === 0 ? 'the file' : issue!.path.join('.')}: ${issue!.message}`,
    'Correct the line; the comment at the top of the file says what belongs there.',
  )
}

/** The line of the value an issue is about, or of the nearest thing around it that is in the file. */
function lineOf(document: Document, lineCounter: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line
  }
  return 1
}

function mistake(place: string, what: string, remedy: string): KithError {
  return new KithError({ code: 'governance-data', what: `${place}: ${what}.`, remedy, exitCode: exitCodes.missing })
}
