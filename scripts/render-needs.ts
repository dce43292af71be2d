/** Write docs/needs from the framework files: `npm run docs:needs`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { listEditions, readEdition } from '../src/needs/read-edition.ts'
import { needsMarkdown } from './needs/needs-markdown.ts'

const folder = fileURLToPath(new URL('../docs/needs/', import.meta.url))

mkdirSync(folder, { recursive: true })
for (const name of readdirSync(folder)) rmSync(`${folder}${name}`)
for (const { framework, edition } of listEditions()) {
  writeFileSync(`${folder}${framework}-${edition}.md`, needsMarkdown(readEdition({ framework, edition })))
}
