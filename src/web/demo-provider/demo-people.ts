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
  {
    subject: 'demo-second-manager',
    name: 'Milo Demo, team manager',
    comesTo: 'does the same for the other two teams',
    groups: ['kith-team-managers-south', 'kith-team-managers-vale'],
  },
  {
    subject: 'demo-second-practitioner',
    name: 'Pia Demo, lead practitioner',
    comesTo: 'sees only the families they work with',
    groups: ['kith-lead-practitioners'],
  },
  {
    subject: 'demo-auditor',
    name: 'Ada Demo, internal auditor',
    comesTo: 'draws a sample of claims and judges each from its evidence',
    groups: ['kith-auditors'],
  },
  {
    subject: 'demo-evaluation-analyst',
    name: 'Eve Demo, evaluation analyst',
    comesTo: 'reads protected tables and prepares what research may receive',
    groups: ['kith-evaluation'],
  },
  {
    subject: 'demo-governance-officer',
    name: 'Ines Demo, information governance officer',
    comesTo: 'answers people’s rights, approves releases and draws up what is due to go',
    groups: ['kith-information-governance'],
  },
  {
    subject: 'demo-service-owner',
    name: 'Sol Demo, service owner',
    comesTo: 'is the second person where two must agree',
    groups: ['kith-service-owners'],
  },
]
