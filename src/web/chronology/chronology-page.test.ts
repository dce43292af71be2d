import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actingAs } from '../../governance/service-actors.ts'
import { plantFact } from '../../needs/testing/plant-family.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { supportedOnSite, type SupportedOnSite } from '../testing/supported-on-site.ts'

async function addEvent({ leo, at }: SupportedOnSite): Promise<void> {
  const { form } = await leo.open(`${at}/notes/add`)
  await leo.send(`${at}/notes/add`, {
    form,
    'happened-day': '20',
    'happened-month': '8',
    'happened-year': '2019',
    kind: 'home-visit',
    what: 'He went to school all week.',
    quote: 'It was fine.',
    who: 'Ourson',
    event: 'yes',
  })
}

test('who works with a family reads its story year by year, oldest first, with whom it is about and who says so', async (t) => {
  const site = await supportedOnSite(t)
  const { leo, at, services, ours } = site
  await plantFact(services, ours.people.Ourson!, {
    kind: 'child-in-need',
    code: 'N6',
    from: '2018-03-01',
    to: '2018-09-01',
  })
  await addEvent(site)
  const { html, title } = await leo.open(`${at}/chronology`)
  assert.equal(title, 'Chronology of family F-1001 – Kith')
  assert.match(html, /id="year-2018">2018[\s\S]*<strong>Ourson<\/strong>: Support as a child in need \(behaviour\)/)
  assert.match(html, /Until 31 August 2018\. [^<]*, file received 1 January 2019/)
  assert.match(html, /<strong>Ourmother<\/strong>: An incident of domestic abuse [^<]*, as the person harmed/)
  assert.match(html, /20 August 2019<\/time>[\s\S]*Home visit[\s\S]*He went to school all week\.[\s\S]*It was fine\./)
  assert.match(html, /Leo Demo, lead practitioner/)
  const order = ['2018-03-01', '2019-02-01', '2019-05-04', '2019-08-20', '2019-08-31']
  const places = order.map((day) => html.indexOf(`datetime="${day}"`))
  assert.ok(places.every((place) => place > 0))
  assert.deepEqual(
    places,
    places.toSorted((left, right) => left - right),
  )
})

test('the story can be shown of one person or of one kind of event, by codes that name nobody', async (t) => {
  const site = await supportedOnSite(t)
  const { mara, at, services, ours } = site
  await plantFact(services, ours.people.Ourson!, { kind: 'section-47', from: '2018-03-01' })
  await addEvent(site)
  const whole = await mara.open(`${at}/chronology`)
  const ids = [...whole.html.matchAll(/<option value="([0-9a-f-]{36})"[^>]*>(\w+)/g)].map(([, id, name]) => [name, id])
  assert.deepEqual(Object.fromEntries(ids), {
    Ourmother: ours.people.Ourmother!.personId,
    Ourson: ours.people.Ourson!.personId,
  })
  const his = await mara.open(`${at}/chronology?person=${ours.people.Ourson!.personId}`)
  assert.match(his.html, /Showing only what is about Ourson/)
  assert.match(his.html, /A child protection enquiry/)
  assert.doesNotMatch(his.html, /Jobseeker|Home visit|Decided/)
  const notes = await mara.open(`${at}/chronology?kind=note`)
  assert.match(notes.html, /Home visit/)
  assert.doesNotMatch(notes.html, /Jobseeker|Decided/)
  const nothing = await mara.open(`${at}/chronology?kind=told`)
  assert.match(nothing.html, /No events with these filters/)
  const unknown = await mara.open(`${at}/chronology?kind=constructor&person=Plantedword`)
  assert.match(unknown.html, /Decided: offer support/)
  assert.doesNotMatch(unknown.html, /Plantedword|Showing only/)
})

test('a long story goes over several pages, and its years lead to where they begin', async (t) => {
  const { leo, at, services, ours } = await supportedOnSite(t)
  for (let month = 0; month < 45; month += 1) {
    const from = `${2014 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
    await plantFact(services, ours.people.Ourson!, { kind: 'missing-from-home', from, to: from.replace('-01', '-02') })
  }
  const first = await leo.open(`${at}/chronology`)
  assert.match(first.html, /href="[^"]*\/chronology\?#year-2014"/)
  const href = /href="([^"]*)#year-2019"/.exec(first.html)![1]!.replaceAll('&amp;', '&')
  const second = await leo.open(href)
  assert.match(second.html, /id="year-2019"/)
  assert.doesNotMatch(first.html, /id="year-2019"/)
})

test('nothing in the story tells where a protected family is, and someone sealed leaves no name and no line', async (t) => {
  const { mara, at, services, ours } = await supportedOnSite(t)
  await plantFact(services, ours.people.Ourson!, { kind: 'section-47', from: '2018-03-01' })
  await inTransaction(services.database, actingAs('receive'), async (tx) => {
    await tx.query('update person set protected = true where person_id = $1', [ours.people.Ourmother!.personId])
    await tx.query('update person set identity_sealed = true where person_id = $1', [ours.people.Ourson!.personId])
  })
  const { html } = await mara.open(`${at}/chronology`)
  assert.match(html, /Ourmother/)
  assert.doesNotMatch(html, /Quayside|Riverside|Ourson|sealed|child protection enquiry/i)
  assert.ok(!html.includes(ours.people.Ourson!.personId))
})
