import { PassThrough } from 'node:stream'

/** A stream that remembers what was written to it; `heard` sees each piece as it comes. */
export function collect(heard?: (text: string) => void) {
  const pieces: string[] = []
  const stream = new PassThrough()
  stream.on('data', (piece: Buffer) => {
    pieces.push(piece.toString())
    heard?.(piece.toString())
  })
  return { stream, text: () => pieces.join('') }
}
