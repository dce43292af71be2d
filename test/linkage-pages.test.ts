import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { labellingPage, labelsOfPairs, readTable, runReport, sampleForLabelling } from '@kith/linkage'
import { inventedRun } from '../packages/linkage/src/testing/invented-run.ts'
import { typed } from '../packages/linkage/src/command-line/testing/kith-linkage.ts'
import {
  peopleRows,
  peopleSettings,
  writeCsvRows,
  writeJson,
} from '../packages/linkage/src/command-line/testing/people-files.ts'
import { axeOn } from './journeys/axe-on.ts'
import { aBrowser, aWindow, noBrowser, smallPhone } from './journeys/browser.ts'

test('the pages that linkage makes, opened from a file', { skip: noBrowser }, async (t) => {
  const run = await inventedRun({ people: 80 })
  const sample = sampleForLabelling(run.pairs, { size: 12 })
  const folder = mkdtempSync(join(tmpdir(), 'kith-linkage-pages-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const addressOf = (name: string, html: string): string => {
    writeFileSync(join(folder, name), html)
    return pathToFileURL(join(folder, name)).href
  }
  const pages = {
    report: addressOf('report.html', await runReport(run)),
    'report with values': addressOf('values.html', await runReport({ ...run, showValues: true })),
    labelling: addressOf('labelling.html', await labellingPage(run.engine, run.model, { sample })),
  }
  const browser = await aBrowser(t)

  await t.test('axe finds nothing, on a desk or a small phone, and nothing is asked of the network', async () => {
    for (const [name, address] of Object.entries(pages)) {
      for (const viewport of [undefined, smallPhone]) {
        const page = await aWindow(browser, { bypassCSP: true, ...(viewport && { viewport }) })
        const asked: string[] = []
        page.on('request', (request) => asked.push(request.url()))
        await page.goto(address)
        const [wanted, has] = await page.evaluate<[number, number]>(
          '[document.documentElement.scrollWidth, innerWidth]',
        )
        assert.ok(wanted <= has, `${name} is ${wanted} pixels wide on ${has}`)
        assert.deepEqual(await axeOn(page), [], name)
        assert.deepEqual(asked, [address])
        await page.context().close()
      }
    }
  })

  await t.test('a report reads the same without scripts, and its policy forbids them', async () => {
    const page = await aWindow(browser, { javaScriptEnabled: false })
    await page.goto(pages.report)
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1)
    const charts = await page.getByRole('img').count()
    assert.ok(charts > 10)
    assert.equal(
      await page
        .locator('figure')
        .filter({ has: page.getByRole('table') })
        .count(),
      charts,
    )
    assert.ok((await page.getByRole('img', { name: 'What each level says for or against a match' }).count()) === 1)
  })

  await t.test('on paper every row of every table is there', async () => {
    const page = await aWindow(browser)
    await page.goto(pages.report)
    await page.emulateMedia({ media: 'print' })
    const cut = await page.evaluate<number>(
      "[...document.querySelectorAll('.table')].filter((each) => each.scrollHeight > each.clientHeight + 2).length",
    )
    assert.equal(cut, 0)
  })

  await t.test(
    'someone who uses only the keyboard labels pairs, changes their mind, and saves what evaluate reads',
    async () => {
      const page = await aWindow(browser)
      await page.goto(pages.labelling)
      const heading = page.getByRole('heading', { level: 2 })
      assert.equal(await heading.innerText(), 'Pair 1 of 12')
      await page.keyboard.press('s')
      await page.keyboard.press('d')
      assert.equal(await heading.innerText(), 'Pair 3 of 12')
      await page.keyboard.press('b')
      assert.equal(await page.getByRole('button', { name: 'Different people' }).getAttribute('aria-pressed'), 'true')
      await page.keyboard.press('s')
      await page.keyboard.press('c')
      await page.keyboard.press('d')
      assert.match(await page.getByRole('status').innerText(), /4 of 12 answered\. Not saved yet/)
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Save labels' }).focus()
      await page.keyboard.press('Enter')
      const saved = join(folder, 'labels.csv')
      await (await download).saveAs(saved)
      const labels = labelsOfPairs(run.table, await readTable([saved]))
      const judged = [0, 1, 2, 3].map((place) => labels.isMatch(sample.l[place] ?? 0, sample.r[place] ?? 0))
      assert.deepEqual(judged, [true, true, undefined, false])
      assert.equal(labels.undecided, 1)
      const weights = [0, 1, 3].map((place) => labels.samplingWeight(sample.l[place] ?? 0, sample.r[place] ?? 0))
      assert.deepEqual(weights, [0, 1, 3].map((place) => sample.samplingWeight[place])) // prettier-ignore
      assert.doesNotMatch(await page.getByRole('status').innerText(), /Not saved/)
    },
  )

  await t.test('single keys can be turned off for who speaks to their computer', async () => {
    const page = await aWindow(browser)
    await page.goto(pages.labelling)
    await page.getByLabel('Answer with single keys').uncheck()
    await page.keyboard.press('s')
    assert.equal(await page.getByRole('heading', { level: 2 }).innerText(), 'Pair 1 of 12')
    await page.getByRole('button', { name: 'Cannot tell' }).click()
    assert.equal(await page.getByRole('heading', { level: 2 }).innerText(), 'Pair 2 of 12')
  })

  await t.test(
    'someone labels on a phone what the verb label asks about, and evaluate reads their answers',
    async () => {
      const file = (name: string): string => join(folder, name)
      const about = ['--model', file('model.json'), '--input', file('people.csv')]
      writeCsvRows(file('people.csv'), peopleRows(60))
      writeJson(file('settings.json'), peopleSettings())
      await typed('train', '--settings', file('settings.json'), '--input', file('people.csv'), '--output', file('model.json')) // prettier-ignore
      const { exitCode, stderr } = await typed('label', ...about, '--output', file('phone.html'), '--size', '4')
      assert.equal(exitCode, 0, stderr)
      const page = await aWindow(browser, { viewport: smallPhone, hasTouch: true, bypassCSP: true })
      await page.goto(pathToFileURL(file('phone.html')).href)
      assert.deepEqual(await axeOn(page), [])
      for (const answer of ['Same person', 'Different people', 'Same person', 'Different people']) {
        await page.getByRole('button', { name: answer }).tap()
      }
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Save labels' }).tap()
      assert.equal((await download).suggestedFilename(), 'phone.csv')
      await (await download).saveAs(file('phone.csv'))
      const judged = JSON.parse((await typed('evaluate', ...about, '--labels', file('phone.csv'), '--json')).stdout) as Record<string, number> // prettier-ignore
      assert.ok(judged['labelled_matches']! > 0 && judged['labelled_non_matches']! > 0, JSON.stringify(judged))
    },
  )
})
