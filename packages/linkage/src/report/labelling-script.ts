/**
 * What the labelling page runs. Everything that can be is in the page already; this only shows one pair after another,
 * keeps the answers while the page is open, and writes them to a file. Nothing is stored and nothing is sent.
 */
export const LABELLING_SCRIPT = `'use strict'
const main = document.querySelector('main')
const pairs = [...document.querySelectorAll('.pair')]
const buttons = [...document.querySelectorAll('[data-answer]')]
const progress = document.getElementById('progress')
const answers = pairs.map(() => undefined)
let at = 0
let unsaved = false

function show(next, moveFocus) {
  at = Math.max(0, Math.min(pairs.length - 1, next))
  pairs.forEach((pair, place) => { pair.hidden = place !== at })
  buttons.forEach((button) => button.setAttribute('aria-pressed', String(answers[at] === button.dataset.answer)))
  if (moveFocus) pairs[at].querySelector('h2').focus()
  tell()
}

function tell() {
  const answered = answers.filter((answer) => answer !== undefined).length
  const rest = pairs.length - answered
  progress.textContent = answered + ' of ' + pairs.length + ' answered. ' +
    (rest === 0 ? 'All done: save the labels.' : unsaved ? 'Not saved yet.' : '')
}

function answer(value) {
  answers[at] = value
  unsaved = true
  const later = answers.findIndex((each, place) => place > at && each === undefined)
  const first = answers.indexOf(undefined)
  show(later >= 0 ? later : first >= 0 ? first : at, true)
}

function save() {
  const lines = pairs.flatMap((pair, place) =>
    answers[place] === undefined ? [] : [[pair.dataset.row, answers[place], pair.dataset.samplingWeight].join(',')])
  const file = new Blob([[main.dataset.header, ...lines].join('\\r\\n') + '\\r\\n'], { type: 'text/csv;charset=utf-8' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = main.dataset.saveAs
  link.click()
  URL.revokeObjectURL(link.href)
  unsaved = false
  tell()
}

if (pairs.length > 0) {
  buttons.forEach((button) => button.addEventListener('click', () => answer(button.dataset.answer)))
  document.getElementById('back').addEventListener('click', () => show(at - 1, true))
  document.getElementById('skip').addEventListener('click', () => show(at + 1, true))
  document.getElementById('save').addEventListener('click', save)
  document.addEventListener('keydown', (event) => {
    if (!document.getElementById('keys').checked || event.ctrlKey || event.metaKey || event.altKey) return
    const does = { s: () => answer('1'), d: () => answer('0'), c: () => answer(''), b: () => show(at - 1, true), n: () => show(at + 1, true) }[event.key.toLowerCase()]
    if (does === undefined) return
    event.preventDefault()
    does()
  })
  addEventListener('beforeunload', (event) => { if (unsaved) event.preventDefault() })
  show(0, false)
}
`
