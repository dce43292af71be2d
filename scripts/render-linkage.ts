/** Write docs/linkage/coverage.md: what linkage promises and the tests that hold it: `npm run docs:linkage`. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { coverage } from './linkage/coverage.ts'
import { coverageMarkdown } from './linkage/coverage-markdown.ts'

writeFileSync(fileURLToPath(new URL('../docs/linkage/coverage.md', import.meta.url)), coverageMarkdown(coverage))
