/**
 * Invents any number of people from a seed and writes their records, with the truth in `cluster`.
 *
 * `node --conditions=kith-source bench/linkage/people.ts --records 1e6 --seed 1 --output people.parquet`
 *
 * `--records` says how many rows in all, `--people` how many people; they have 2.5 records each. `--rate forenameTypo=0.1`
 * changes how often something goes wrong, and may be repeated.
 */
import { parseArgs } from 'node:util'
import { ERROR_RATES, type ErrorRates } from './error-rates.ts'
import { writePeople } from './write-people.ts'

const { values } = parseArgs({
  options: {
    records: { type: 'string' },
    people: { type: 'string' },
    seed: { type: 'string', default: '1' },
    output: { type: 'string', default: 'people.parquet' },
    rate: { type: 'string', multiple: true, default: [] },
  },
})
const number = (text: string | undefined, name: string): number | undefined => {
  if (text === undefined) return undefined
  if (!(Number(text) >= 1)) throw new Error(`--${name} is a number of 1 or more.`)
  return Math.round(Number(text))
}
const records = number(values.records, 'records')
const people = number(values.people, 'people')

await writePeople(values.output, {
  ...(records !== undefined && { records }),
  ...(people !== undefined && { people }),
  seed: Number(values.seed),
  errors: Object.fromEntries(values.rate.map(rateOf)),
})

function rateOf(text: string): [keyof ErrorRates, number] {
  const [name = '', share] = text.split('=')
  if (!(name in ERROR_RATES) || !(Number(share) >= 0 && Number(share) <= 1)) {
    throw new Error(`--rate is one of ${Object.keys(ERROR_RATES).join(', ')}, then = and a share from 0 to 1.`)
  }
  return [name as keyof ErrorRates, Number(share)]
}
