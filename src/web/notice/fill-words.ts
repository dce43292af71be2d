import type { Partner } from '../../governance/partners.ts'
import type { SourceDefinition } from '../../intake/definition/source-schema.ts'
import { inWords } from '../../platform/calendar-day.ts'
import { capitalised, listInWords } from '../render/words.ts'
import type { EnforcedSettings } from './enforced-settings.ts'
import { heldInWords, keptInWords, studyKeptInWords } from './kept-in-words.ts'

/**
 * Fill a clause's words in from the settings. A word in braces that no setting answers stops the notice: it would promise
 * something that nothing enforces.
 */
export function fillWords(says: string, enforced: EnforcedSettings, value?: string): string {
  return says.replaceAll(/\{([a-z-]+)(?::([A-Z]\d+))?\}/g, (asked, name: string, clause: string | undefined) => {
    const word = name === 'value' ? value : (aboutAll[name]?.(enforced) ?? aboutClause[name]?.(enforced, clause ?? ''))
    if (word === undefined) throw new Error(`no setting answers ${asked} of governance/notice.yaml`)
    return word
  })
}

const aboutAll: Readonly<Record<string, (enforced: EnforcedSettings) => string>> = {
  council: ({ settings }) => settings.council,
  programme: ({ settings }) => settings.programme,
  team: ({ settings }) => settings.team,
  contact: ({ settings }) => settings.contact,
  area: ({ settings }) => settings.area,
  bases: ({ purposes }) => listInWords(once(purposes.map(({ lawfulBasis }) => withoutRemark(lawfulBasis)))),
  conditions: ({ purposes }) =>
    listInWords(
      once(purposes.flatMap(({ specialCategoryCondition: one }) => (one === undefined ? [] : [withoutRemark(one)]))),
    ),
  study: ({ releases }) => listInWords(once(releases.map(({ title }) => title))),
  recipients: ({ releases }) =>
    listInWords(
      releases.flatMap(({ recipients }) =>
        Object.values(recipients).map((one) => `${one.name} ${given[one.receives]}`),
      ),
    ),
  'study-kept': ({ releases }) => releases.map(studyKeptInWords).join(' '),
  kept: ({ retention }) => keptInWords(retention),
  holds: ({ holds }) => heldInWords(holds),
  sources: ({ sources, partners }) => capitalised(`${sources.map((one) => sourceInWords(one, partners)).join('; ')}.`),
}

const aboutClause: Readonly<Record<string, (enforced: EnforcedSettings, clause: string) => string | undefined>> = {
  headline: ({ headlines }, clause) => headlines.find((one) => one.clause === clause)?.label,
  basis: ({ purposes }, clause) => {
    const purpose = purposes.find((one) => one.clause === clause)
    return purpose && withoutRemark(purpose.lawfulBasis)
  },
  sent: ({ sources, partners }, clause) => {
    const names = once(sources.filter((one) => hasColumnOf(one, clause)).map((one) => partnerOf(one, partners)))
    return names.length === 0 ? 'at present nobody sends us any' : `from ${listInWords(names)}`
  },
  partner: ({ partners, sources }, clause) => {
    const partner = partners.find((one) => one.clause === clause)
    return partner && partnerInNotice(partner, sources)
  },
}

const given = {
  identifiers: 'what says who people are',
  attributes: 'everything else, without names',
} as const

function partnerInNotice({ name, sources: sends }: Partner, sources: readonly SourceDefinition[]): string {
  const sent = sources.filter(({ source }) => sends.includes(source))
  if (sent.length === 0) return `${name}, though at present nothing comes from them`
  return `${name}, under ${listInWords(once(sent.map(agreementInWords)))}`
}

function sourceInWords(source: SourceDefinition, partners: readonly Partner[]): string {
  return `${partnerOf(source, partners)}: ${source.title} (${agreementInWords(source)})`
}

function agreementInWords({ agreement }: SourceDefinition): string {
  return `agreement ${agreement.reference}, until ${inWords(agreement.to)}`
}

function partnerOf({ source, partner }: SourceDefinition, partners: readonly Partner[]): string {
  return partners.find(({ sources }) => sources.includes(source))?.name ?? partner
}

function hasColumnOf({ files }: SourceDefinition, category: string): boolean {
  return Object.values(files)
    .flatMap((file) =>
      file.format === 'csv' ? [file.columns] : Object.values(file.rows).map(({ columns }) => columns),
    )
    .some((columns) => Object.values(columns).some((column) => column.category === category))
}

/** Remarks for the officer and numbers of clauses are not for the public. */
function withoutRemark(text: string): string {
  return text.replaceAll(/ \((?:the notice[^)]*|N\d+)\)/g, '')
}

function once(words: readonly string[]): string[] {
  return [...new Set(words)]
}
