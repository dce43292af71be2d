import type { EnforcedSettings } from './enforced-settings.ts'
import { fillWords } from './fill-words.ts'
import type { NoticeFile, NoticeTest } from './notice-file.ts'

/** One clause as the public reads it, and what the officer should know of it. */
export type Clause = {
  /** N1 to N45; what Articles 13 and 14 ask for besides has none. */
  readonly id?: string
  readonly says: string
  readonly from: readonly string[]
  readonly heldBy: readonly NoticeTest[]
  readonly doubtful?: string
  readonly isStatement: boolean
}

export type Section = { readonly heading: string; readonly opening?: string; readonly clauses: readonly Clause[] }

/** Something Articles 13 or 14 ask for that no setting answers yet. */
export type Missing = { readonly heading: string; readonly article: string; readonly setting: string }

export type Notice = {
  readonly title: string
  readonly sections: readonly Section[]
  readonly missing: readonly Missing[]
}

/** The privacy notice, from the settings that are enforced and the clauses of `governance/notice.yaml`. */
export function makeNotice({ sections, asked }: NoticeFile, enforced: EnforcedSettings): Notice {
  const { settings } = enforced
  const promised = sections.map(({ heading, opening, clauses }) => ({
    heading,
    ...(opening === undefined ? {} : { opening }),
    clauses: clauses.map(({ id, says, from, heldBy, doubtful, statement }) => ({
      id,
      says: fillWords(says, enforced).trim(),
      from,
      heldBy,
      ...(doubtful === undefined ? {} : { doubtful }),
      isStatement: statement,
    })),
  }))
  const added = asked.flatMap(({ heading, setting, says, from, heldBy }) => {
    const value = setting === undefined ? undefined : settings.notice?.[setting]
    if (setting !== undefined && value === undefined) return []
    const given = setting === undefined ? from : ['governance/settings.yaml']
    const clause = { says: fillWords(says, enforced, value), from: given, heldBy, isStatement: setting !== undefined }
    return [{ heading, clauses: [clause] }]
  })
  const missing = asked.flatMap(({ heading, article, setting }) =>
    setting === undefined || settings.notice?.[setting] !== undefined
      ? []
      : [{ heading, article, setting: `notice.${setting}` }],
  )
  return { title: `Privacy notice of the ${settings.team}`, sections: [...promised, ...added], missing }
}
