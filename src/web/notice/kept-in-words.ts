import type { ClassHold } from '../../governance/holds/class-holds.ts'
import type { Retention } from '../../governance/retention/retention-rules.ts'
import { inWords } from '../../platform/calendar-day.ts'
import type { ReleaseDefinition } from '../../research/release-schema.ts'

/** How long records are kept, as `governance/retention.yaml` has it. */
export function keptInWords(rules: Retention['rules']): string {
  const nothingFound = rules['no-finding'].endsWhenNoLongerListed ? ', or sooner when nobody lists you any more' : ''
  return [
    `If your family was supported, we keep your records for ${monthsInWords(rules.supported.months)} after support ended.`,
    `If a need was found and you were not supported, for ${monthsInWords(rules['never-offered'].months)} after that was last found.`,
    `If nothing was found, for ${monthsInWords(rules['no-finding'].months)} after a partner last listed you${nothingFound}.`,
    `A record that a partner corrected goes ${monthsInWords(rules['superseded-record'].months)} later.`,
  ].join(' ')
}

/** What is kept longer at present, and why. */
export function heldInWords(holds: readonly ClassHold[]): string {
  const on = holds.filter(({ isOn }) => isOn).map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1))
  if (on.length === 0) return 'A court case, an inquiry or an open complaint can make us keep them longer.'
  return `We keep them longer where a court case, an inquiry or a complaint asks for it; at present ${on.join('; ')}.`
}

export function studyKeptInWords({ title, recipients }: ReleaseDefinition): string {
  return Object.values(recipients)
    .map((one) => {
      const words = one.retention.charAt(0).toLowerCase() + one.retention.slice(1)
      return `For the ${title}, ${one.name} keeps it ${words}, and destroys it by ${inWords(one['destroyed-by'])}.`
    })
    .join(' ')
}

function monthsInWords(months: number): string {
  if (months >= 24 && months % 12 === 0) return `${months / 12} years`
  return `${months} ${months === 1 ? 'month' : 'months'}`
}
