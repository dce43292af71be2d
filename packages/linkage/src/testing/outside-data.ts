import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Files of other publishers, kept beside the repository and never in it. */
const folder = fileURLToPath(new URL('../../../../../shared/data/linkage/', import.meta.url))

/** The file's rows as objects with text, null for an empty cell; undefined when the file is not there. */
export function outsideRows(file: string): Record<string, string | null>[] | undefined {
  if (!existsSync(`${folder}${file}`)) return undefined
  const [head = '', ...lines] = readFileSync(`${folder}${file}`, 'utf8').trim().split(/\r?\n/)
  const names = head.split(',').map((name) => name.trim())
  return lines.map((line) => {
    const cells = line.split(',').map((cell) => cell.trim())
    return Object.fromEntries(names.map((name, place) => [name, cells[place] === '' ? null : (cells[place] ?? null)]))
  })
}

/** What a skipped test says. */
export function absent(file: string): string {
  return `no ../shared/data: linkage/${file} is not here`
}

/** The file itself, and what a test that needs it says when it is not there. */
export function outsideFile(file: string): { readonly path: string; readonly skip: string | false } {
  return { path: `${folder}${file}`, skip: existsSync(`${folder}${file}`) ? false : absent(file) }
}
