import { readClassHolds } from '../../governance/holds/class-holds.ts'
import { readRetention, type RetentionRuleId } from '../../governance/retention/retention-rules.ts'
import type { Table } from '../layout/table.ts'
import { counted } from '../render/words.ts'

type Counts = { readonly person: number; readonly family: number; readonly 'source-record': number }

/** How many, as a list of what is due was drawn up with it. */
export type DisposalCounts = {
  readonly due: Readonly<Record<string, Counts>>
  readonly held: Readonly<Record<string, Counts>>
}

/** What goes, rule by rule. */
export function dueTable(due: DisposalCounts['due'], rowsOf = 'row'): Table {
  const { rules } = readRetention()
  return {
    caption: 'What has reached its end, by rule',
    captionHidden: true,
    head: ['Rule', 'People and families', 'Partners’ rows'],
    rows: Object.entries(due).map(([rule, counts]) => [
      { text: rules[rule as RetentionRuleId].label, hint: periodInWords(rules[rule as RetentionRuleId]) },
      { text: peopleInWords(counts) },
      { text: counted(counts['source-record'], rowsOf) },
    ]),
  }
}

/** What would go but for a hold, hold by hold. */
export function heldTable(held: DisposalCounts['held']): Table {
  return {
    caption: 'What is held, and why',
    captionHidden: true,
    head: ['Held because of', 'People and families', 'Partners’ rows'],
    rows: Object.entries(held).map(([hold, counts]) => [
      { text: holdInWords(hold) },
      { text: peopleInWords(counts) },
      { text: counted(counts['source-record'], 'row') },
    ]),
  }
}

/** Why a family, or a whole class of records, is held. */
export function holdInWords(hold: string): string {
  return readClassHolds().find(({ id }) => id === hold)?.label ?? ownHolds[hold] ?? hold
}

const ownHolds: Readonly<Record<string, string>> = {
  litigation: 'Litigation',
  'police-request': 'A request of the police',
  'open-request': 'A request about their data that is still open',
  complaint: 'A complaint',
  inquiry: 'An inquiry about this family',
  safeguarding: 'Safeguarding',
  study: 'A study whose comparison group they are in',
}

/** How many people and families are due, or were, in one line. */
export function totalInWords(counts: Readonly<Record<string, Counts>>): string {
  const sum = { person: 0, family: 0, 'source-record': 0 }
  for (const each of Object.values(counts)) {
    sum.person += each.person
    sum.family += each.family
    sum['source-record'] += each['source-record']
  }
  return `${peopleInWords(sum)}${sum['source-record'] === 0 ? '' : `, ${counted(sum['source-record'], 'row')}`}`
}

function peopleInWords({ person, family }: Counts): string {
  return `${counted(person, 'person', 'people')}, ${counted(family, 'family', 'families')}`
}

function periodInWords({ months, countsFrom }: { readonly months: number; readonly countsFrom: string }): string {
  const from: Readonly<Record<string, string>> = {
    'case-closed': 'after the case was closed',
    'last-finding': 'after the last finding of a need',
    receipt: 'after a source last listed them, or when none does any more',
    superseded: 'after the row was corrected',
    'study-ends': 'after the study ends',
  }
  const period = months % 12 === 0 ? counted(months / 12, 'year') : counted(months, 'month')
  return `${period} ${from[countsFrom]!}`
}
