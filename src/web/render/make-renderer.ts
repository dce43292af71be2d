import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'
import { familyInSentence } from './family-in-sentence.ts'
import { capitalised, counted, dayInWords, lastDayInWords, listInWords, momentInWords } from './words.ts'
import { writtenBlocks } from './written-blocks.ts'

/** Turns a page's template and data into HTML. Everything is escaped unless a template says otherwise, and none does. */
export type Renderer = (template: string, data: Readonly<Record<string, unknown>>) => string

export function makeRenderer(everywhere: Readonly<Record<string, unknown>>): Renderer {
  const loader = new nunjucks.FileSystemLoader([fileURLToPath(new URL('../', import.meta.url)), govukTemplates])
  const environment = new nunjucks.Environment(loader, { autoescape: true, trimBlocks: true, lstripBlocks: true })
  environment.addFilter('day', dayInWords)
  environment.addFilter('lastDay', lastDayInWords)
  environment.addFilter('moment', momentInWords)
  environment.addFilter('counted', counted)
  environment.addFilter('list', listInWords)
  environment.addFilter('capitalised', capitalised)
  environment.addFilter('familyInSentence', familyInSentence)
  environment.addFilter('writtenBlocks', writtenBlocks)
  environment.addFilter('beforeComma', (text: string) => text.split(',')[0])
  return (template, data) => environment.render(template, { ...everywhere, ...data })
}

const govukTemplates = join(dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')), 'dist')
