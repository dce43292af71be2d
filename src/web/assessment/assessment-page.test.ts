import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formFields, supportedOnSite } from '../testing/supported-on-site.ts'

const words = {
  'going-well': 'They cook together.',
  'family-out-of-work-benefit': 'Her job ended in winter.',
  'practitioner-out-of-work-benefit': 'I think she wants to work.',
  'family-domestic-abuse-call-out': 'It is calmer now.',
  'practitioner-domestic-abuse-call-out': 'I was worried because of May.',
}

describe('the assessment page', () => {
  test('asks what goes well first, then about each need that was agreed, in two people’s words', async (t) => {
    const { leo, at } = await supportedOnSite(t)
    const page = await leo.open(`${at}/assessment`)
    assert.equal(page.status, 200)
    assert.equal(page.title, 'Assessment for family F-1001 – Kith')
    assert.match(page.html, /What is going well in this family\?[\s\S]*What the family says about this/)
    assert.deepEqual(Object.keys(formFields(page.html)).sort(), [...Object.keys(words), 'form', 'made-from'].sort())
  })

  test('records what was written, and the support page shows the family’s own words', async (t) => {
    const { leo, at } = await supportedOnSite(t)
    const { form } = await leo.open(`${at}/assessment`)
    const done = await leo.send(`${at}/assessment`, { form, 'made-from': '0', ...words })
    assert.equal(done.path, `${at}/support`)
    assert.match(done.html, /They cook together\.[\s\S]*It is calmer now\./)
    assert.ok(!/I was worried because/.test(done.html), 'what the practitioner thinks is not the family’s voice')
    const again = formFields((await leo.open(`${at}/assessment`)).html)
    assert.deepEqual({ ...again, form: '' }, { ...words, form: '', 'made-from': '1' })
  })

  test('says at each field what is missing, and keeps the rest', async (t) => {
    const { leo, at } = await supportedOnSite(t)
    const { form } = await leo.open(`${at}/assessment`)
    const blank = Object.fromEntries(Object.keys(words).map((field) => [field, ' ']))
    const answer = await leo.send(`${at}/assessment`, { form, 'made-from': '0', ...blank })
    assert.equal(answer.status, 400)
    assert.match(answer.title, /^Error: /)
    assert.match(answer.html, /href="#going-well">Enter what is going well/)
    for (const need of ['out-of-work-benefit', 'domestic-abuse-call-out']) {
      assert.match(answer.html, new RegExp(`href="#family-${need}">Enter what the family says: `))
      assert.match(answer.html, new RegExp(`href="#practitioner-${need}">Enter what you think: `))
    }
    const half = await leo.send(`${at}/assessment`, { form: answer.form, 'made-from': '0', ...words, 'going-well': '' })
    assert.match(half.html, /It is calmer now\./)
    assert.equal([...half.html.matchAll(/class="govuk-error-message"/g)].length, 1)
  })

  test('an assessment that leaves out a need of the case, sent by hand, is not recorded', async (t) => {
    const { leo, at } = await supportedOnSite(t)
    const { form } = await leo.open(`${at}/assessment`)
    const { 'family-out-of-work-benefit': _, 'practitioner-out-of-work-benefit': __, ...rest } = words
    const answer = await leo.send(`${at}/assessment`, { form, 'made-from': '0', ...rest })
    assert.match(answer.html, /href="#family-out-of-work-benefit">Enter what the family says/)
    assert.match((await leo.open(`${at}/assessment/versions`)).html, /Nothing has been written with the family yet/)
  })

  test('two people at once: the second is shown what the first wrote, loses nothing, and can record after it', async (t) => {
    const { leo, mara, at } = await supportedOnSite(t)
    const [leos, maras] = [await leo.open(`${at}/assessment`), await mara.open(`${at}/assessment`)]
    await leo.send(`${at}/assessment`, {
      form: leos.form,
      'made-from': '0',
      ...words,
      'family-out-of-work-benefit': 'In winter.\r\nIt ended.',
    })
    // A browser sends each new line as two characters; the same words are the same all the same.
    const mine = { ...words, 'going-well': 'Grandma helps.', 'family-out-of-work-benefit': 'In winter.\r\nIt ended.' }
    const answer = await mara.send(`${at}/assessment`, { form: maras.form, 'made-from': '0', ...mine })
    assert.match(
      answer.html,
      /Someone wrote while you were writing[\s\S]*Leo Demo, lead practitioner recorded a newer version/,
    )
    assert.match(answer.html, /Grandma helps\.[\s\S]*The newer version says:[\s\S]*They cook together\./)
    assert.equal([...answer.html.matchAll(/The newer version says:/g)].length, 1)

    const now = formFields(answer.html)
    assert.deepEqual([now['made-from'], now['going-well']], ['1', 'Grandma helps.'])
    const done = await mara.send(`${at}/assessment`, now)
    assert.match(done.html, /Grandma helps\./)
    const versions = await leo.open(`${at}/assessment/versions`)
    assert.match(
      versions.html,
      /Version 2[\s\S]*Mara Demo[\s\S]*What is going well: changed[\s\S]*Version 1[\s\S]*Leo Demo/,
    )
    assert.match(versions.html, /They cook together\./)
  })

  test('put aside, it is on the first page as an assessment, and comes back word for word', async (t) => {
    const { leo, at } = await supportedOnSite(t)
    const { form } = await leo.open(`${at}/assessment`)
    const work = await leo.send(`${at}/assessment`, {
      form,
      'made-from': '0',
      ...words,
      'going-well': 'Half a th',
      later: 'yes',
    })
    assert.equal(work.path, '/')
    assert.match(work.html, /You started an assessment on/)
    assert.match((await leo.open(`${at}/assessment`)).html, /We kept what you typed[\s\S]*Half a th/)
  })

  test('what was put aside before someone else recorded is noticed when it is sent', async (t) => {
    const { leo, mara, at } = await supportedOnSite(t)
    const { form } = await leo.open(`${at}/assessment`)
    await leo.send(`${at}/assessment`, { form, 'made-from': '0', ...words, 'going-well': 'Half', later: 'yes' })
    const maras = await mara.open(`${at}/assessment`)
    await mara.send(`${at}/assessment`, { form: maras.form, 'made-from': '0', ...words })
    const back = formFields((await leo.open(`${at}/assessment`)).html)
    assert.equal(back['made-from'], '0')
    assert.match((await leo.send(`${at}/assessment`, back)).html, /Mara Demo, team manager recorded a newer version/)
  })
})
