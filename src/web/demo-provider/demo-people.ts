/** One of the invented people who can sign in to a demonstration. There is no password: everything they can open is invented too. */
export type DemoPerson = {
  readonly subject: string
  readonly name: string
  /** What they come to do, in a few words, for the page on which one is chosen. */
  readonly comesTo: string
  readonly groups: readonly string[]
}

export const demoPeople: readonly DemoPerson[] = [
  {
    subject: 'demo-team-manager',
    name: 'Mara Demo, team manager',
    comesTo: 'sees the families of two teams, reads the evidence and decides who is offered support',
    groups: ['kith-team-managers-north', 'kith-team-managers-riverside'],
  },
  {
    subject: 'demo-lead-practitioner',
    name: 'Leo Demo, lead practitioner',
    comesTo: 'sees only the families they work with',
    groups: ['kith-lead-practitioners'],
  },
  {
    subject: 'demo-data-analyst',
    name: 'Dana Demo, data analyst',
    comesTo: 'sees what partners sent and what was refused, and no family',
    groups: ['kith-data-analysts'],
  },
]
