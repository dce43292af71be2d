import { page } from '../page.ts'
import { view } from '../page-view.ts'
import { readEnforcedSettings } from './enforced-settings.ts'
import { makeNotice } from './make-notice.ts'
import { readNoticeFile } from './notice-file.ts'

/** The privacy notice as the public would read it, and what the officer should put right before anyone does. */
export const noticePage = page({
  path: '/notice',
  purpose: 'audit',
  permission: 'notice:review',
  navigation: 'Privacy notice',
  show({ services }) {
    const { title, sections, missing } = makeNotice(readNoticeFile(), readEnforcedSettings(services.dataDirectory))
    const doubtful = sections.flatMap(({ clauses }) => clauses.filter((one) => one.doubtful !== undefined)).length
    return Promise.resolve(view('notice/notice.njk', { noticeTitle: title, sections, missing, doubtful }))
  },
})
