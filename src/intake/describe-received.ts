import type { AlreadyReceived, Received, ReceivedFile } from './receive-file.command.ts'

/** What became of a file, in the words a data analyst reads at the terminal. */
export function describeReceived(file: ReceivedFile): string {
  return file.state === 'already-received' ? describeAgain(file) : describeNow(file)
}

function describeAgain({ source, fileKind, receivedBefore, original }: AlreadyReceived): string {
  return `These very bytes were received from ${source} (${fileKind}) on ${receivedBefore}; nothing was changed.\nIf the partner sent them again because nothing had changed since, say when with --received-on.\n${original.says}\n`
}

function describeNow(file: Received): string {
  const did = file.state === 'received' ? 'Received' : 'Would receive'
  const counts = [
    `${count(file.recordsNew)} new`,
    `${count(file.recordsChanged)} changed`,
    `${count(file.recordsUnchanged)} as before`,
    `${count(file.rowsQuarantined)} in quarantine`,
  ]
  const lines = [
    `${did} ${file.fileKind} of ${file.source}, edition ${file.edition}, current as of ${file.currentAsOf}.`,
    `  ${count(file.rowsRead)} rows: ${counts.join(', ')}.`,
    ...(file.recordsWithdrawn > 0
      ? [`  ${count(file.recordsWithdrawn)} records are no longer stated and were withdrawn.`]
      : []),
    ...section(
      'In quarantine',
      file.quarantine,
      ({ times, reason, column, firstLine, remedy }) =>
        `${count(times)} × ${column === undefined ? '' : `${column}: `}${inWords(reason)}, first on line ${firstLine}. ${remedy}`,
    ),
    ...section(
      'Received, but the partner should look at',
      file.notices,
      ({ times, kind, column, firstLine }) =>
        `${count(times)} × ${column === undefined ? '' : `${column}: `}${inWords(kind)}, first on line ${firstLine}.`,
    ),
    ...neverRead(file.warnings),
    ...section(
      'About the file',
      file.warnings.filter(({ kind }) => kind !== 'left-out'),
      ({ times, column, firstLine, says }) =>
        `${count(times)} × ${column === undefined ? '' : `${column}: `}${says} First on line ${firstLine}.`,
    ),
    `  ${file.original.says}`,
  ]
  return `${lines.join('\n')}\n`
}

function neverRead(warnings: Received['warnings']): string[] {
  const names = warnings.filter(({ kind }) => kind === 'left-out').map(({ column }) => column)
  return names.length === 0 ? [] : [`  Never read, because the agreement does not cover it: ${names.join(', ')}.`]
}

function section<T>(title: string, items: readonly T[], line: (item: T) => string): string[] {
  return items.length === 0 ? [] : [`  ${title}:`, ...items.map((item) => `    ${line(item)}`)]
}

function inWords(code: string): string {
  return code.replaceAll('-', ' ')
}

function count(number: number): string {
  return number.toLocaleString('en-GB')
}
