import type { Page } from './page.ts'
import { workPage } from './work/work-page.ts'

/** Every page for people who are signed in. A page that is not here is not served. */
export const pages: readonly Page[] = [workPage]
