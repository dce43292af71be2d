import { pages } from '../../src/web/pages.ts'

/** Which pages of the site have been stopped at, and which never were: so that no page is forgotten on a walk. */
export function pagesVisited() {
  const left = new Set(pages.map(({ path }) => path))
  // What is spelt out comes before what varies: `/notes/add` is not the page of a note.
  const plainFirst = [...left].toSorted((one, other) => one.split(':').length - other.split(':').length)
  return {
    stopAt(address: string): void {
      const { pathname } = new URL(address)
      const at = plainFirst.find((path) => matches(path, pathname))
      if (at !== undefined) left.delete(at)
    },
    neverVisited: (): readonly string[] => [...left],
  }
}

function matches(path: string, pathname: string): boolean {
  const parts = path.split('/')
  const found = pathname.split('/')
  return parts.length === found.length && parts.every((part, index) => part.startsWith(':') || part === found[index])
}
