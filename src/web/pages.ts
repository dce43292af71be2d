import { deliveryPage } from './delivery/delivery-page.ts'
import type { Page } from './page.ts'
import { sourcePage } from './source/source-page.ts'
import { sourcesPage } from './sources/sources-page.ts'
import { workPage } from './work/work-page.ts'

/** Every page for people who are signed in, as the navigation shows them. A page that is not here is not served. */
export const pages: readonly Page[] = [workPage, sourcesPage, sourcePage, deliveryPage]
