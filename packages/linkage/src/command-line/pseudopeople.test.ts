import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { exactMatchComparison, levenshteinComparison } from '../comparisons/comparison.ts'
import { nameComparison } from '../comparisons/name-comparison.ts'
import { modelOf } from '../model/model-of.ts'
import { writeModel } from '../model/write-model.ts'
import { aFolder, typed } from './testing/kith-linkage.ts'
import { writeJson } from './testing/people-files.ts'

const folder = fileURLToPath(new URL('../../../../../shared/data/pseudopeople/', import.meta.url))
const FILES = ['decennial_census', 'women_infants_and_children']
const skip = FILES.every((name) => existsSync(`${folder}${name}.csv.gz`))
  ? false
  : 'no ../shared/data: pseudopeople is not here'

/** The file as it is, with a number for each row, and only the rows of one year. */
function rowsOfYear(name: string, year: string): string {
  const [head = '', ...lines] = gunzipSync(readFileSync(`${folder}${name}.csv.gz`))
    .toString()
    .trim()
    .split('\n')
  const at = head.split(',').indexOf('year')
  const rows = lines.filter((line) => line.split(',')[at] === year).map((line, place) => `${place},${line}`)
  return [`unique_id,${head}`, ...rows, ''].join('\n')
}

test(
  'pseudopeople: the census and a benefit of 2020 are judged on the command line by who is who, and linked at the threshold that this says',
  { skip },
  async (t) => {
    const file = aFolder(t)
    for (const name of FILES) writeFileSync(file(`${name}.csv`), rowsOfYear(name, '2020'))
    const names = ['first_name', 'last_name'].map((column) => nameComparison(column))
    const others = ['middle_initial', 'sex', 'street_number'].map((column) => exactMatchComparison(column))
    const comparisons = [...names, levenshteinComparison('date_of_birth', [1, 2]), ...others]
    writeJson(file('settings.json'), writeModel(modelOf({ linkType: 'link_only', comparisons, blockingRules: [] })))
    const input = FILES.flatMap((name) => ['--input', file(`${name}.csv`)])
    const run = async (...args: readonly string[]) => {
      const { exitCode, stdout, stderr } = await typed(...args, '--json')
      assert.equal(exitCode, 0, stderr)
      return JSON.parse(stdout) as Record<string, unknown>
    }
    await run('train', '--settings', file('settings.json'), ...input, '--output', file('model.json'))
    const judged = await run('evaluate', '--model', file('model.json'), ...input, '--label-column', 'simulant_id')
    const best = judged['best_f1'] as { match_weight: number; precision: number; recall: number }
    assert.ok(best.precision > 0.95 && best.recall > 0.9, JSON.stringify(best))
    await run('dedupe', '--settings', file('settings.json'), ...input, `--threshold-weight=${best.match_weight}`, '--output', file('clusters.csv')) // prettier-ignore
    const clusters = await run('evaluate', '--clusters', file('clusters.csv'), '--label-column', 'simulant_id')
    const pairs = clusters['pairs'] as { precision: number; recall: number }
    assert.ok(pairs.precision > 0.95 && pairs.recall > 0.9, JSON.stringify(pairs))
  },
)
