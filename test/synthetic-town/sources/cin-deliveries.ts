import { type Day, dayOf, isoOf } from '../day.ts'
import { rateOf } from '../errors/error-rates.ts'
import { mistypeDigit } from '../errors/mistype.ts'
import { type CareEpisode } from '../events/care.ts'
import { isUpn } from '../identifiers/upn.ts'
import { isAlive, type Person } from '../people/person.ts'
import { type Random, randomOf } from '../random.ts'
import { type Town } from '../town.ts'
import { type Delivery, type Row } from './delivery.ts'
import { layouts } from './layouts.ts'
import { type Register, type Registration } from './registration.ts'
import { type PupilNumbers } from './school-pupils.ts'
import { type SocialCare } from './social-known.ts'

/** A child as the yearly census of children in need names them: a number of its own, a pupil number, a birthday; no name. */
export type CensusChild = {
  readonly registration: Registration
  readonly childId: string
  readonly upn: string
  readonly upnUnknown: string
  readonly episodes: readonly CareEpisode[]
}

export function registerInCensus(
  town: Town,
  register: Register,
  social: SocialCare,
  numbers: PupilNumbers,
): CensusChild[] {
  const episodesOf = new Map<Registration, CareEpisode[]>()
  for (const episode of social.episodes) {
    if (!['CIN', 'S47', 'CP'].includes(episode.kind)) continue
    const { registration } = episode.known
    episodesOf.set(registration, [...(episodesOf.get(registration) ?? []), episode])
  }
  return Array.from(episodesOf, ([{ person, part }, episodes], at) => {
    const random = randomOf(town.seed, 'cin census', person.id, part)
    const truth = (part === 'after adoption' ? numbers.after : numbers.before).get(person.id) ?? ''
    const upn = upnAs(truth, random)
    return {
      registration: register.add('cin-census', person, part),
      childId: `AVC${String(40_000 + at * 3)}`,
      upn,
      upnUnknown: upn === '' ? (truth === '' ? 'UN1' : random.pick(['UN2', 'UN4'])) : '',
      episodes,
    }
  })
}

function upnAs(truth: string, random: Random): string {
  if (truth === '' || random.chance(rateOf('upn-missing', 'cin-census'))) return ''
  return random.chance(rateOf('upn-mistyped', 'cin-census')) ? mistypeDigit(truth, random) : truth
}

/** Each year's census speaks for the year to 31 March and arrives in July. */
export function cinDeliveries(children: readonly CensusChild[]): Delivery[] {
  return [2017, 2018, 2019].map((year) => {
    const from = dayOf(`${year - 1}-04-01`)
    const to = dayOf(`${year}-03-31`)
    const receivedOn = dayOf(`${year}-07-14`)
    return {
      layout: layouts.children,
      receivedOn,
      fileName: `${isoOf(receivedOn)}-cin-census.xml`,
      rows: () => children.values().flatMap((child) => childRow(child, from, to)),
      document: { before: header(year), after: '  </Children>\n</Message>\n' },
    }
  })
}

function header(year: number): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Message>
  <Header>
    <CollectionDetails>
      <Collection>CIN</Collection>
      <Year>${year}</Year>
      <ReferenceDate>${year}-03-31</ReferenceDate>
    </CollectionDetails>
    <Source>
      <SourceLevel>L</SourceLevel>
      <LEA>971</LEA>
      <SoftwareCode>Avonmere case management</SoftwareCode>
      <Release>ver 4.2</Release>
      <SerialNo>001</SerialNo>
      <DateTime>${year}-07-14T10:00:00</DateTime>
    </Source>
  </Header>
  <Children>
`
}

function childRow(child: CensusChild, from: Day, to: Day): Row[] {
  const { person } = child.registration
  const inYear = (episode: CareEpisode) => episode.starts <= to && (episode.ends === null || episode.ends >= from)
  const plans = child.episodes.filter((episode) => episode.kind === 'CIN' && inYear(episode))
  if (plans.length === 0 || !isAlive(person, from)) return []
  const text = [
    '    <Child>\n',
    identifiers(child, person),
    '      <ChildCharacteristics>\n        <Ethnicity>NOBT</Ethnicity>\n      </ChildCharacteristics>\n',
    ...plans.map((plan) => details(plan, child.episodes.filter(inYear), to)),
    '    </Child>\n',
  ].join('')
  const describes = {
    forename: '',
    surname: '',
    born: null,
    identifiers: isUpn(child.upn) ? [`upn ${child.upn}`] : [],
    dwelling: null,
  }
  return [{ registration: child.registration, cells: [text], describes }]
}

function identifiers({ childId, upn, upnUnknown }: CensusChild, person: Person): string {
  const number = upn === '' ? element('UPNunknown', upnUnknown) : element('UPN', upn)
  return `      <ChildIdentifiers>
        ${element('LAchildID', childId)}
        ${number}
        ${element('PersonBirthDate', isoOf(person.born))}
        ${element('GenderCurrent', person.sex === 'M' ? '1' : '2')}
      </ChildIdentifiers>
`
}

function details(plan: CareEpisode, episodes: readonly CareEpisode[], to: Day): string {
  const within = (episode: CareEpisode) =>
    episode.starts >= plan.starts && (plan.ends === null || episode.starts <= plan.ends) && episode.starts <= to
  const ended = (day: Day | null) => (day !== null && day <= to ? isoOf(day) : '')
  const enquiries = episodes.filter((episode) => episode.kind === 'S47' && within(episode))
  const protection = episodes.filter((episode) => episode.kind === 'CP' && within(episode))
  const closed = ended(plan.ends)
  const assessed = isoOf(plan.starts + 5)
  const lines = [
    '      <CINdetails>',
    line(8, 'CINreferralDate', isoOf(plan.starts)),
    line(8, 'ReferralSource', '1A'),
    line(8, 'PrimaryNeedCode', plan.primaryNeed),
    ...(closed ? [line(8, 'CINclosureDate', closed), line(8, 'ReasonForClosure', 'RC7')] : []),
    '        <Assessments>',
    line(10, 'AssessmentActualStartDate', assessed),
    line(10, 'AssessmentAuthorisationDate', isoOf(plan.starts + 40)),
    '          <FactorsIdentifiedAtAssessment>',
    ...plan.factors.map((factor) => line(12, 'AssessmentFactors', factor)),
    '          </FactorsIdentifiedAtAssessment>',
    '        </Assessments>',
    '        <CINPlanDates>',
    line(10, 'CINPlanStartDate', isoOf(plan.starts + 20)),
    ...(closed ? [line(10, 'CINPlanEndDate', closed)] : []),
    '        </CINPlanDates>',
    ...enquiries.flatMap(({ starts }) => [
      '        <Section47>',
      line(10, 'S47ActualStartDate', isoOf(starts)),
      line(10, 'ICPCnotRequired', protection.length > 0 ? 'false' : 'true'),
      '        </Section47>',
    ]),
    line(8, 'ReferralNFA', 'false'),
    ...protection.flatMap(({ starts, ends, category }) => [
      '        <ChildProtectionPlans>',
      line(10, 'CPPstartDate', isoOf(starts)),
      ...(ended(ends) ? [line(10, 'CPPendDate', ended(ends))] : []),
      line(10, 'InitialCategoryOfAbuse', category),
      line(10, 'LatestCategoryOfAbuse', category),
      line(10, 'NumberOfPreviousCPP', '0'),
      '        </ChildProtectionPlans>',
    ]),
    '      </CINdetails>',
  ]
  return `${lines.join('\n')}\n`
}

function line(indent: number, name: string, text: string): string {
  return ' '.repeat(indent) + element(name, text)
}

function element(name: string, text: string): string {
  return `<${name}>${text}</${name}>`
}
