import { page } from '../page.ts'
import { view } from '../page-view.ts'

/** Where everyone arrives: what needs them today. */
export const workPage = page({
  path: '/',
  purpose: 'operate',
  permission: 'work:read',
  navigation: 'Your work',
  show: () => Promise.resolve(view('work/work.njk', {})),
})
