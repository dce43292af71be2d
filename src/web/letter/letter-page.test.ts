import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plantAbsence } from '../../casework/testing/family-to-write-to.ts'
import { actingAs } from '../../governance/service-actors.ts'
import { assessNeeds } from '../../needs/assess-needs.command.ts'
import { plantFact, plantFamily, type PlantedFamily, type PlantedMember } from '../../needs/testing/plant-family.ts'
import { newId } from '../../platform/ids.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { decideFields } from '../testing/decide-fields.ts'
import { familiesOnSite, withoutTokens, type FamiliesOnSite } from '../testing/families-on-site.ts'
import type { Visitor } from '../testing/visitor.ts'

const offered = { outcome: 'offer-support', reason: 'They would like some help.' }

/** Decide to offer support to a family of Mara's, as she does it on the site. */
async function offerSupport(mara: Visitor, { familyId }: PlantedFamily): Promise<void> {
  const path = `/families/${familyId}/decide`
  const answer = await mara.send(path, { ...decideFields((await mara.open(path)).html), ...offered })
  assert.match(answer.html, /Your decision is recorded/)
}

/** A family in which nobody hides: Lettermum, out of work, and a daughter who missed a lot of school. */
async function familyWithoutHarm(
  { services }: FamiliesOnSite,
  members: Record<string, PlantedMember> = {},
): Promise<PlantedFamily> {
  const home = { address: ['9 Invented Row', 'Testford'] }
  const family = await plantFamily(
    services,
    {
      Lettermum: { role: 'adult', born: '1985-01-01', parentOf: ['Letterchild'], ...home },
      Letterchild: { role: 'child', born: '2010-03-01', ...home },
      ...members,
    },
    { ward: 'Quayside', reference: 'F-5005' },
  )
  const { Lettermum, Letterchild } = family.people
  await plantFact(services, Lettermum!, {
    kind: 'out-of-work-benefit',
    code: 'JSA',
    role: 'claimant',
    from: '2019-02-01',
  })
  await plantAbsence(services, Letterchild!)
  await assessNeeds(services)
  return family
}

function hidden(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
}

test('after a decision the letter is there to read, says what it leaves out in general words, and chooses nothing', async (t) => {
  const site = await familiesOnSite(t)
  const family = await familyWithoutHarm(site)
  const mara = await site.as('demo-team-manager')
  await offerSupport(mara, family)
  const page = await mara.open(`/families/${family.familyId}/letter`)
  assert.equal(page.status, 200)
  assert.match(page.html, /Nothing is sent until someone checks/)
  assert.match(page.html, /Dear Lettermum,[\s\S]*School told us that Letterchild has missed a lot of days\./)
  assert.match(page.html, /What this letter does not say[\s\S]*<li>Work and money<\/li>/)
  assert.doesNotMatch(page.html, /Jobseeker/)
  assert.doesNotMatch(page.html, /" checked/)
  assert.doesNotMatch(page.title, /Letter(mum|child)/)
})

test('a letter that someone checked for post shows the address to print, who checked it and what they know', async (t) => {
  const site = await familiesOnSite(t)
  const family = await familyWithoutHarm(site)
  const mara = await site.as('demo-team-manager')
  await offerSupport(mara, family)
  const path = `/families/${family.familyId}/letter`
  const page = await mara.open(path)
  assert.doesNotMatch(/<article[\s\S]*<\/article>/.exec(page.html)![0], /Invented Row/)
  const answer = await mara.send(path, {
    form: page.form,
    do: 'check',
    letter: hidden(page.html, 'letter'),
    way: 'post',
    whoElseOpens: 'I rang her: she opens it herself.',
    isSafe: 'yes',
    addressConfirmed: 'yes',
  })
  assert.match(answer.html, /Your check is recorded/)
  assert.match(answer.html, /Mara Demo[^<]* checked this letter on [^<]*: it goes by post\.[\s\S]*she opens it herself/)
  assert.match(/<article[\s\S]*<\/article>/.exec(answer.html)![0], /9 Invented Row, Testford/)
  assert.doesNotMatch(answer.html, /name="way"/)
})

test('a check with something missing is shown again, with the field and every word that was typed', async (t) => {
  const site = await familiesOnSite(t)
  const family = await familyWithoutHarm(site)
  const mara = await site.as('demo-team-manager')
  await offerSupport(mara, family)
  const path = `/families/${family.familyId}/letter`
  const page = await mara.open(path)
  const letter = hidden(page.html, 'letter')
  const answer = await mara.send(path, {
    form: page.form,
    do: 'check',
    letter,
    whoElseOpens: 'Her sister, now and then.',
  })
  assert.equal(answer.status, 400)
  assert.match(answer.title, /^Error: /)
  assert.match(answer.html, /href="#way">Select how this letter reaches them/)
  assert.match(answer.html, /Her sister, now and then\./)
})

test('in a family where someone was harmed post is not offered, refused when sent by hand, and no address stands there', async (t) => {
  const site = await familiesOnSite(t)
  const mara = await site.as('demo-team-manager')
  await offerSupport(mara, site.ours)
  const path = `/families/${site.ours.familyId}/letter`
  const page = await mara.open(path)
  assert.match(page.html, /This letter cannot go by post\./)
  assert.doesNotMatch(page.html, /value="post"/)
  const article = /<article[\s\S]*<\/article>/.exec(page.html)![0]
  assert.match(article, /Services who know your family thought you might like some help\./)
  assert.doesNotMatch(article, /Ourson|police|safety/i)
  const fields = {
    form: page.form,
    do: 'check',
    letter: hidden(page.html, 'letter'),
    whoElseOpens: 'Nobody.',
    isSafe: 'yes',
  }
  const answer = await mara.send(path, { ...fields, way: 'post', addressConfirmed: 'yes' })
  assert.equal(answer.status, 400)
  assert.match(answer.html, /href="#way">This letter cannot go by post/)
  const byHand = await mara.send(path, { ...fields, form: answer.form, way: 'by-hand' })
  assert.match(byHand.html, /it is given to them by hand/)
})

test('where several adults live, someone is asked whom it is for before anything is written', async (t) => {
  const site = await familiesOnSite(t)
  const family = await familyWithoutHarm(site, { Letterdad: { role: 'adult', born: '1984-01-01' } })
  const mara = await site.as('demo-team-manager')
  await offerSupport(mara, family)
  const path = `/families/${family.familyId}/letter`
  const page = await mara.open(path)
  assert.match(page.html, /Who is the letter for\?[\s\S]*Lettermum[\s\S]*Letterdad/)
  const nobody = await mara.send(path, { form: page.form, do: 'draft' })
  assert.match(nobody.html, /href="#personId">Select who the letter is for/)
  const personId = family.people.Letterdad!.personId
  const answer = await mara.send(path, { form: nobody.form, do: 'draft', personId })
  assert.match(answer.html, /Dear Letterdad,/)
  assert.doesNotMatch(/<article[\s\S]*<\/article>/.exec(answer.html)![0], /Lettermum|Letterchild/)
})

test('someone who puts a check aside finds it again, word for word, and nothing was recorded', async (t) => {
  const site = await familiesOnSite(t)
  const mara = await site.as('demo-team-manager')
  await offerSupport(mara, site.ours)
  const path = `/families/${site.ours.familyId}/letter`
  const page = await mara.open(path)
  const fields = { form: page.form, do: 'check', letter: hidden(page.html, 'letter'), whoElseOpens: 'Half a thought' }
  assert.equal((await mara.send(path, { ...fields, later: 'yes' })).path, '/')
  assert.match((await mara.open(path)).html, /We kept what you typed[\s\S]*Half a thought/)
  const { rows } = await inTransaction(site.services.database, actingAs('status'), (tx) =>
    tx.query('select letter_id from contact_letter_check'),
  )
  assert.deepEqual(rows, [])
})

test('for everyone else the letter’s page is the page that is not there, and a family without support has none', async (t) => {
  const site = await familiesOnSite(t)
  const mara = await site.as('demo-team-manager')
  const missing = await mara.open(`/families/${newId()}/letter`)
  assert.equal(missing.status, 404)
  assert.equal(
    withoutTokens((await mara.open(`/families/${site.ours.familyId}/letter`)).html),
    withoutTokens(missing.html),
  )
  await offerSupport(mara, site.ours)
  assert.equal((await mara.open(`/families/${site.theirs.familyId}/letter`)).status, 404)

  for (const subject of ['demo-lead-practitioner', 'demo-auditor', 'demo-data-analyst', 'demo-governance-officer']) {
    const other = await site.as(subject)
    const nowhere = await other.open(`/families/${newId()}/letter`)
    const asked = await other.open(`/families/${site.ours.familyId}/letter`)
    assert.equal(asked.status, 404, subject)
    assert.equal(withoutTokens(asked.html), withoutTokens(nowhere.html), subject)
  }
})
