import { escapeText } from '../charts/svg.ts'
import { valueText } from '../charts/profile-charts.ts'
import type { Value } from '../columns/value.ts'
import type { Engine } from '../engines/engine.ts'
import type { LabellingSample } from '../evaluate/sample-for-labelling.ts'
import { columnsRead } from '../model/columns-read.ts'
import type { Model } from '../model/model.ts'
import { htmlPage } from './html-page.ts'
import { LABELLING_SCRIPT } from './labelling-script.ts'
import { markedDifference } from './marked-difference.ts'

/**
 * A page on which a person says of pairs whether they are one: two records side by side, their differences marked, three
 * keys. It is one file that works without a network, and hands the labels over as the CSV that `labelsOfPairs` reads. It
 * shows personal data, so keep it as safe as the data itself. Match weights are not shown: who sees one follows it.
 */
export async function labellingPage(
  engine: Engine,
  model: Model,
  options: {
    readonly sample: LabellingSample
    readonly title?: string
    /** Columns to show; left out, those that the model compares. */
    readonly columns?: readonly string[]
    /** The file that the labels are saved under. */
    readonly saveAs?: string
  },
): Promise<string> {
  const { sample, title = 'Are these two records the same person?', saveAs = 'labels.csv' } = options
  const columns = options.columns ?? [...new Set(model.comparisons.flatMap(columnsRead))]
  const ids =
    model.linkType === 'dedupe_only' ? [model.uniqueIdColumn] : [model.sourceDatasetColumn, model.uniqueIdColumn]
  const pairs: string[] = []
  for (let pair = 0; pair < sample.length; pair++) {
    const [l, r] = await Promise.all(
      [sample.l, sample.r].map((side) => engine.valuesOf(side[pair] as number, [...ids, ...columns])),
    )
    if (l === undefined || r === undefined) continue
    const row = [...l.slice(0, ids.length), ...r.slice(0, ids.length)].map(csvCell).join(',')
    pairs.push(
      pairSection({
        number: pair + 1,
        of: sample.length,
        row,
        samplingWeight: sample.samplingWeight[pair] as number,
        cells: columns.map((column, place) => ({ column, l: l[ids.length + place] ?? null, r: r[ids.length + place] ?? null })), // prettier-ignore
      }),
    )
  }
  const header = [...ids.map((id) => `${id}_l`), ...ids.map((id) => `${id}_r`), 'clerical_match_score', 'sampling_weight'].map(csvCell).join(',') // prettier-ignore
  return htmlPage({
    title,
    styles: STYLES,
    script: LABELLING_SCRIPT,
    body: `<main data-header="${escapeText(header)}" data-save-as="${escapeText(saveAs)}">
<h1>${escapeText(title)}</h1>
<p class="note warn"><strong>This page shows values of the data.</strong> Keep it as safe as the data itself, and delete it when the labels are saved.</p>
<noscript><p class="note warn">This page needs JavaScript to keep your answers. Everything stays on this computer.</p></noscript>
<p id="progress" role="status"></p>
${pairs.join('\n')}
${sample.length === 0 ? '<p>There are no pairs to label.</p>' : ANSWERS}
</main>`,
  })
}

function pairSection({
  number,
  of,
  row,
  samplingWeight,
  cells,
}: {
  readonly number: number
  readonly of: number
  readonly row: string
  readonly samplingWeight: number
  readonly cells: readonly { readonly column: string; readonly l: Value; readonly r: Value }[]
}): string {
  const lines = cells.map(({ column, l, r }) => {
    const verdict = l === null || r === null ? (l === r ? 'neither known' : 'one not known') : valueText(l) === valueText(r) ? 'same' : 'different' // prettier-ignore
    const [first, second] =
      verdict === 'different'
        ? markedDifference(valueText(l), valueText(r))
        : [l, r].map((value) =>
            value === null ? '<span class="unknown">not known</span>' : escapeText(valueText(value)),
          )
    return `<tr><th scope="row">${escapeText(column)}</th><td>${first}</td><td>${second}</td><td class="${verdict === 'different' ? 'differs' : ''}">${verdict}</td></tr>`
  })
  return `<section class="pair" data-row="${escapeText(row)}" data-sampling-weight="${samplingWeight}" aria-labelledby="pair-${number}" hidden>
<h2 id="pair-${number}" tabindex="-1">Pair ${number} of ${of}</h2>
<div class="table" tabindex="0" role="region" aria-label="Records of pair ${number}"><table>
<thead><tr><th scope="col">Column</th><th scope="col">First record</th><th scope="col">Second record</th><th scope="col">Compared</th></tr></thead>
<tbody>${lines.join('\n')}</tbody></table></div>
</section>`
}

/** A cell of a CSV file, quoted where it must be. */
function csvCell(value: Value): string {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const ANSWERS = `<div class="answers" role="group" aria-label="Your answer">
<button type="button" data-answer="1" aria-pressed="false">Same person <kbd>S</kbd></button>
<button type="button" data-answer="0" aria-pressed="false">Different people <kbd>D</kbd></button>
<button type="button" data-answer="" aria-pressed="false">Cannot tell <kbd>C</kbd></button>
</div>
<div class="answers">
<button type="button" class="quiet" id="back">Back <kbd>B</kbd></button>
<button type="button" class="quiet" id="skip">Next <kbd>N</kbd></button>
<button type="button" class="quiet" id="save">Save labels</button>
</div>
<p><label><input type="checkbox" id="keys" checked> Answer with single keys</label></p>`

const STYLES = `
.pair table td, .pair table th { font-size: 1.1rem; padding: .6rem .5rem; }
.pair table td { overflow-wrap: anywhere; }
.pair h2 { margin-top: 1rem; }
mark { background: #fff2a8; color: inherit; text-decoration: underline 3px #c75000; text-underline-offset: 3px; }
.differs { font-weight: bold; }
.unknown { color: #505a5f; font-style: italic; }
h2:focus { outline: none; }
.answers { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1rem 0; }
button { font: inherit; padding: .7rem 1.1rem; border: 2px solid #0b0c0c; border-radius: 0; background: #fff; color: #0b0c0c; cursor: pointer; min-height: 44px; }
button[aria-pressed="true"] { background: #0b0c0c; color: #fff; }
button[aria-pressed="true"] kbd { border-color: #fff; }
.quiet { border-width: 1px; }
kbd { font: inherit; font-size: .85em; border: 1px solid #505a5f; padding: 0 .35em; margin-left: .35em; }
#keys { width: 1.2rem; height: 1.2rem; vertical-align: middle; }
@media (max-width: 32rem) {
  h1 { font-size: 1.5rem; }
  .pair table td, .pair table th { font-size: .85rem; padding: .5rem .2rem; }
  .answers button { flex: 1 1 auto; padding: .7rem .5rem; }
}
@media print { .answers, #progress { display: none; } .pair { display: block !important; } }
`
