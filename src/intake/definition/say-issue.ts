import type { z } from 'zod'
import type { Mistake } from './definition-mistake.ts'

type Issue = z.core.$ZodIssue

/** What a missing setting is for, so that whoever wrote the file knows what to put there. */
const missing: Record<string, string> = {
  source: 'Give the name of the folder the definition stands in',
  edition: 'Give the name of the edition’s folder, like 2016-09',
  title: 'Say in a few words what the partner sends',
  partner: 'Name the organisation that sends it',
  agreement: 'Give the reference of the data-sharing agreement, and the days it is in force: from and to',
  reference: 'Give the reference of the data-sharing agreement',
  purposes: 'List the purposes of the notice it serves: N21, N22, N23',
  'in-use-from': 'Give the first day a file of this layout may come',
  files: 'Describe each file the partner sends',
  format: 'Write csv or xml',
  encoding: 'Write utf-8 or windows-1252: which bytes the partner writes is never guessed',
  delimiter: 'Write the character between columns in quotes: ",", ";", "|" or a tab',
  supply: 'Write full where each file states everything, changes where it states only what is new or changed',
  'current-as-of': 'Say how current the file is: received-on, or the column or element that says so',
  columns: 'List every column the agreement covers',
  means: 'Say in words what the column holds',
  category: 'Name the category of the notice the column belongs to, N12 to N20',
  key: 'List the columns that tell one row from another, or write whole-row',
  identity: 'Map columns to forenames, surname and so on, or write none where the rows only state facts by key',
  area: 'Name the area the file can speak for',
  record: 'Give the path of the element that is read at a time',
  rows: 'Describe each kind of row in the element',
  at: 'Give the path of the element that is a row, from the record; . for the record itself',
}

/** An issue of the schema in words. A union's own sentence is kept; what its branches wanted is not. */
export function sayIssue(issue: Issue): Mistake[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  const last = String(path.at(-1) ?? '')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      says: 'is no setting that is known here. Check its spelling and its indentation',
    }))
  }
  if ('input' in issue && issue.input === undefined)
    return [{ path, says: `is missing. ${missing[last] ?? 'Write it'}` }]
  if (issue.code === 'invalid_value') {
    return [{ path, says: `must be one of ${issue.values.map(String).join(', ')}${hint(last)}` }]
  }
  if (issue.code === 'invalid_type') return [{ path, says: `must be ${kindOf(issue.expected)}${hint(last)}` }]
  return [{ path, says: issue.message.replace(/^Invalid input.*|^Invalid .*/, `does not fit${hint(last)}`) }]
}

function hint(last: string): string {
  return missing[last] === undefined ? '' : `. ${missing[last]}`
}

function kindOf(expected: string): string {
  if (expected === 'record' || expected === 'object') return 'a list of names and what each is'
  if (expected === 'array') return 'a list'
  if (expected === 'string') return 'text; write it in quotes'
  return `a ${expected}`
}
