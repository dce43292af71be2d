import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'

/** The site's one stylesheet, made once at start-up. Its address changes with its content, so browsers may keep it. */
export type Stylesheet = { readonly path: string; readonly css: Buffer; readonly gzipped: Buffer }

export function makeStylesheet(): Stylesheet {
  const govuk = withoutCrownMarks(
    readFileSync(require.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'), 'utf8'),
  )
  const own = readFileSync(new URL('./kith.css', import.meta.url), 'utf8')
  const css = Buffer.from(`${govuk}\n${own}`)
  const version = createHash('sha256').update(css).digest('hex').slice(0, 12)
  return { path: `/assets/kith-${version}.css`, css, gzipped: gzipSync(css) }
}

/**
 * GOV.UK Frontend's stylesheet without what only central government may use: the GDS Transport font and the royal crest.
 * Councils are asked to use neither.
 */
function withoutCrownMarks(css: string): string {
  return css
    .replaceAll(/@font-face\{[^}]*GDS Transport[^}]*\}/g, '')
    .replaceAll(/(["']?)GDS Transport\1,/g, '')
    .replaceAll(/[^{}]*\{[^{}]*govuk-crest\.svg[^{}]*\}/g, '')
    .replaceAll(/\/\*# sourceMappingURL=.*?\*\//g, '')
}

const require = createRequire(import.meta.url)
