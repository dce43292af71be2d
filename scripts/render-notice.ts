/** Write docs/notice.md from governance/notice.yaml and the settings that are enforced: `npm run docs:notice`. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readEnforcedSettings } from '../src/web/notice/enforced-settings.ts'
import { makeNotice } from '../src/web/notice/make-notice.ts'
import { readNoticeFile } from '../src/web/notice/notice-file.ts'
import { noticeMarkdown } from './notice/notice-markdown.ts'

const path = fileURLToPath(new URL('../docs/notice.md', import.meta.url))
writeFileSync(path, noticeMarkdown(makeNotice(readNoticeFile(), readEnforcedSettings())))
