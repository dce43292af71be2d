import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CoverageSection, CoverageTest } from './coverage.ts'

const source = fileURLToPath(new URL('../../packages/linkage/src/', import.meta.url))

/** What linkage promises and the tests that hold it, as one page. Throws when a test it names is not there. */
export function coverageMarkdown(sections: readonly CoverageSection[]): string {
  const missing = sections.flatMap(({ rows }) => rows.flatMap(({ tests }) => tests.filter((one) => !isThere(one))))
  if (missing.length > 0) {
    const named = missing.map(([file, name]) => `${file}: ${name}`).join('\n')
    throw new Error(`These tests are named in scripts/linkage/coverage.ts and are not there:\n${named}`)
  }
  const pages = sections.map(({ title, rows }) => {
    const lines = rows.map(
      ({ what, tests, only }) => `| ${what} | ${tests.map(shown).join('<br>')} | ${only ?? 'both'} |`,
    )
    return `## ${title}\n\n| What | Held by | Engine |\n| --- | --- | --- |\n${lines.join('\n')}\n`
  })
  return `# What linkage promises, and the tests that hold it

Written by \`npm run docs:linkage\`, which fails when a test named here is not there. Files are under \`packages/linkage/src/\`; \`\${…}\`
in a name stands for each of several tests. "Both" means that the tests named run the in-memory engine and DuckDB, or that one
of them runs each.

${pages.join('\n')}`
}

function shown([file, name]: CoverageTest): string {
  return `${name.replaceAll('|', '\\|')} (\`${file}\`)`
}

/** Whether a file holds a test of exactly that name. */
function isThere([file, name]: CoverageTest): boolean {
  if (!existsSync(source + file)) return false
  const literal = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(String.raw`\btest\(\s*(['"\`])${literal}\1`).test(readFileSync(source + file, 'utf8'))
}
